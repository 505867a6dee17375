const megabyte = 1_000_000;

/** One line on stderr: `step` is the subject ("Electron"), `message` what is done and why. */
export function say(step, message) {
  process.stderr.write(`set-up: ${step}: ${message}\n`);
}

/**
 * A failure a person can act on: its message says what failed, what is kept and what to do.
 * Everything else that is thrown during set-up is a bug.
 */
export class SetUpFailure extends Error {
  name = "SetUpFailure";
}

/**
 * Says every `everyMs` milliseconds what `line(seconds)` returns (the seconds gone by)
 * until `work` settles; resolves or rejects as `work` does.
 */
export async function withProgress(step, work, line, everyMs = 5_000) {
  const start = Date.now();
  const timer = setInterval(() => say(step, line(Math.round((Date.now() - start) / 1000))), everyMs);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}

/** "42 of 196 MB", for bytes out of a known number of megabytes. */
export function megabytesOf(bytes, totalMegabytes) {
  return `${Math.min(Math.round(bytes / megabyte), totalMegabytes)} of ${totalMegabytes} MB`;
}
