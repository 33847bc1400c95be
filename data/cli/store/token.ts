import { InvalidArgumentError, type Command } from 'commander';
import { issueToken, recogniseToken, withdrawToken } from '../../access/tokens.ts';
import { readTokenLength } from '../../access/token-length.ts';
import { nearestWord } from '../../../engine/primitives/nearest.ts';
import { didYouMean, quote } from '../../words/phrases.ts';
import { listPartnerNames } from '../../store/rows.ts';
import { badInput, badUsage } from '../failures.ts';
import { say, writeText } from '../output.ts';
import { withStore } from './with-store.ts';

interface TokenOptions {
  program?: string;
  for: number;
  revoke?: string;
}

export function addToken(program: Command): void {
  program
    .command('token')
    .description('a token that lets a partner see what is their own, for a time')
    .argument('[partner]', 'the id of the partner')
    .option('--program <id>', 'the program that it is for')
    .option('--for <duration>', 'how long it is good for, up to P31D', readDuration, readTokenLength('PT1H')!)
    .option('--revoke <token>', 'lets nobody in with a token any more')
    .action(async (partner: string | undefined, options: TokenOptions) => {
      await withStore(async ({ database }) => {
        const now = Date.now();
        if (options.revoke !== undefined) {
          const known = await recogniseToken(database, options.revoke, now);
          if (!known) throw badInput('This is no token that could still be used.');
          await withdrawToken(database, known, now);
          say('It lets nobody in any more.');
          return;
        }
        if (partner === undefined || options.program === undefined)
          throw badUsage('A token is for a partner of a program: gradus token PARTNER --program ID.');
        const names = await listPartnerNames(database, options.program);
        if (!names.includes(partner))
          throw badInput(`Nobody is called ${quote(partner)} in ${options.program}.${didYouMean(nearestWord(partner, names))}`);
        const expires = now + options.for;
        const { text } = await issueToken(database, { program: options.program, partner, expires }, now);
        await writeText(`${text}\n`);
        say(`It is good until ${new Date(expires).toISOString().slice(0, 16).replace('T', ' ')} UTC.`);
      });
    });
}

function readDuration(text: string): number {
  const length = readTokenLength(text);
  if (length === null) throw new InvalidArgumentError('Expected a duration up to P31D, such as PT1H.');
  return length;
}
