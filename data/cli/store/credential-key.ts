import { existsSync } from 'node:fs';
import { InvalidArgumentError, type Command } from 'commander';
import { ALGORITHMS, isAlgorithm, type Algorithm } from '../../credentials/algorithms.ts';
import { CredentialKeyError, writeCredentialKey } from '../../credentials/key-file.ts';
import { badInput } from '../failures.ts';
import { say, writeLines } from '../output.ts';

interface KeyOptions {
  alg: Algorithm;
  rotate?: boolean;
}

export function addCredentialKey(program: Command): void {
  program
    .command('credential-key')
    .description('makes the key that badges are signed with, or puts a new one before it')
    .argument('<file>', 'the file to write; whoever has it can sign badges in your name, so keep it as safe as a password')
    .option('--alg <name>', `how it signs: ${ALGORITHMS.join(', ')}`, readAlgorithm, ALGORITHMS[0])
    .option('--rotate', 'takes a new key from now on; those before only tell what they have signed')
    .action(async (file: string, { alg, rotate = false }: KeyOptions) => {
      if (existsSync(file) && !rotate)
        throw badInput(
          `${file} is there already; --rotate puts a new key into it, and keeps the earlier ones for what they have signed.`,
        );
      if (!existsSync(file) && rotate)
        throw badInput(`There is no ${file} with a key that could be replaced; without --rotate it is made.`);
      try {
        const { kid, earlier } = await writeCredentialKey(file, alg);
        await writeLines([{ kid, alg, earlier }]);
      } catch (error) {
        if (error instanceof CredentialKeyError) throw badInput(error.message);
        throw error;
      }
      say(
        rotate
          ? `${file} signs with a new key, once the server is started again.`
          : `Badges are signed where GRADUS_CREDENTIAL_KEY names this file, and GRADUS_URL says where the site is reached.`,
      );
    });
}

function readAlgorithm(text: string): Algorithm {
  if (isAlgorithm(text)) return text;
  throw new InvalidArgumentError(`Expected one of ${ALGORITHMS.join(', ')}.`);
}
