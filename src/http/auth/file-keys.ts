/** Keys from a file, for trying authentication on one machine. */
import { readFile } from 'node:fs/promises';
import { createLocalJWKSet, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { CodedError } from '../../errors.ts';

const jwksSchema = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });

/** The keys of the JWKS in a file, read once. Throws `invalid-setting` where there is none. */
export async function fileKeys(path: string): Promise<JWTVerifyGetKey> {
  try {
    return createLocalJWKSet(jwksSchema.parse(JSON.parse(await readFile(path, 'utf8'))));
  } catch (error) {
    const message = `There is no set of keys (JWKS) in '${path}'. 'npm run token' makes one in .tokens/jwks.json.`;
    throw new CodedError('invalid-setting', message, { value: path }, error);
  }
}
