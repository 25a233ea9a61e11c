// The files of a pull request, which emulate can compute but does not list.

const known = new Map(); // commits never change, and emulate compares all files again for every page

/** All files with their patches, as GitHub lists them before it cuts anything off. */
export function changedFiles(emulator, repo, pull) {
  const key = `${repo} ${pull.base.sha} ${pull.head.sha}`;
  if (!known.has(key)) known.set(key, compared(emulator, repo, pull));
  return known.get(key);
}

async function compared(emulator, repo, pull) {
  const at = `/repos/${repo}`;
  const { merge_base_commit: base } = await emulator.rest('GET', `${at}/compare/${pull.base.sha}...${pull.head.sha}`);
  const head = await emulator.rest('GET', `${at}/git/commits/${pull.head.sha}`);
  // Compare stops at 300 files. A commit lists 3,000 of them, so here is one that holds all the change.
  const nobody = { name: 'nobody', email: 'nobody@example.org', date: '2026-01-01T00:00:00Z' };
  const whole = await emulator.rest('POST', `${at}/git/commits`, {
    message: 'all of it',
    tree: head.tree.sha,
    parents: [base.sha],
    author: nobody,
    committer: nobody,
  });
  const files = [];
  for (let page = 1; files.length === (page - 1) * 100; page++) {
    const commit = await emulator.rest('GET', `${at}/commits/${whole.sha}?per_page=100&page=${page}`);
    files.push(...JSON.parse(JSON.stringify(commit.files).replaceAll(whole.sha, pull.head.sha)));
    if (commit.files.length === 0) break;
  }
  return files;
}

/** What GitHub makes of one page: beyond so many lines of patches, files seem to have none, and no changed lines. */
export function truncated(files, lines) {
  let seen = 0;
  return files.map((file) => {
    seen += file.patch ? file.patch.split('\n').length : 0;
    if (seen <= lines) return file;
    const { patch, ...rest } = file;
    return { ...rest, additions: 0, deletions: 0, changes: 0 };
  });
}

/** The same as one text. */
export function unified(files) {
  return files
    .map((file) => {
      const before = file.previous_filename ?? file.filename;
      const lines = [`diff --git a/${before} b/${file.filename}`];
      if (file.status === 'added') lines.push('new file mode 100644');
      if (file.status === 'removed') lines.push('deleted file mode 100644');
      if (file.status === 'renamed') lines.push(`rename from ${before}`, `rename to ${file.filename}`);
      if (file.patch) {
        lines.push(file.status === 'added' ? '--- /dev/null' : `--- a/${before}`);
        lines.push(file.status === 'removed' ? '+++ /dev/null' : `+++ b/${file.filename}`, file.patch);
      }
      return lines.join('\n') + '\n';
    })
    .join('');
}

/** Where a line is within a patch, counted as GitHub counts positions; undefined outside of it. */
export function position(patch, line, side = 'RIGHT') {
  let left = 0;
  let right = 0;
  for (const [index, text] of (patch ?? '').split('\n').entries()) {
    const hunk = /^@@ -(\d+)(?:,\d+)? \+(\d+)/.exec(text);
    if (hunk) {
      left = Number(hunk[1]);
      right = Number(hunk[2]);
      continue;
    }
    const kind = text[0];
    if (kind === '\\') continue;
    if (side === 'RIGHT' ? kind !== '-' && right === line : kind !== '+' && left === line) return index;
    if (kind !== '-') right++;
    if (kind !== '+') left++;
  }
  return undefined;
}
