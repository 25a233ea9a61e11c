// Signs many bodies at once: a line of JSON {secret, body} each on stdin, a line with the signature each on stdout.
import { createInterface } from 'node:readline';
import { sign } from '@octokit/webhooks-methods';

for await (const line of createInterface({ input: process.stdin })) {
  const { secret, body } = JSON.parse(line);
  console.log(await sign(secret, body));
}
