export const helpText = `Kigo Offer Studio, without a window.

  [options] offers import FILE            .json or .csv
  [options] offers list [--state S] [--search TEXT]
  [options] offers show ID
  [options] offers set ID field=value …   field= clears, lists a;b
  [options] offers delete ID | duplicate ID | ready ID | draft ID
  [options] offers export FILE            .json or .csv
  [options] NOUN list [--of PARENT] | show ID | add [--of PARENT] field=value …
  [options] NOUN set ID field=value … | delete ID | ready ID | draft ID
            partners programs merchants campaigns types,
            locations of a merchant, texts codes controls of an offer
  [options] sync plan [--out FILE]        what would be sent; sends no write
  [options] sync apply [--plan FILE]      sends it, or a saved plan as it was shown
            [--accept-deletions N]        goes on although exactly N are gone at once
  [options] sync server                   what the server can do, and how the rest is done
  [options] conflicts list
  [options] conflicts resolve ID --take mine|theirs|copy | --value V
  [options] conflicts decided | undo ID   takes a decision back

Options
  --workspace DIR    the folder that holds the local database
  --key-file FILE    the key of an encrypted workspace (or KIGO_KEY_FILE)
  --api URL          the Kigo API (or KIGO_API_URL)
  --token-file FILE  holds the API's token (or KIGO_API_TOKEN)
  --json             one JSON document on stdout

Exit codes: 0 done, 1 something failed or was rejected, 2 usage, 3 conflicts are open,
4 unauthorised, 5 the API cannot be reached.
For tests: KIGO_SYNC_TIMES sets deadlines (ms), as in writeDeadline=500,readDeadline=500,grace=200,tries=2.`;
