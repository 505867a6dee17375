/**
 * Spreadsheets run a cell that looks like a formula. An exported cell that starts, after any run of `'`, with
 * `=` `+` `-` `@`, tab or CR gets one more `'` in front, plain numbers excepted; import takes one away (CONTRACT.md).
 */
export function defuse(cell: string): string {
  return /^'*[=+\-@\t\r]/.test(cell) && !isPlainNumber(cell) ? `'${cell}` : cell;
}

export function restore(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

const isPlainNumber = (cell: string): boolean => /^[+-]?\d+(\.\d+)?$/.test(cell);
