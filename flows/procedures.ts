import { links as shared } from './common/sources.ts';
import { employerKey } from './employer-key/index.ts';
import { personalKey } from './personal-key/index.ts';
import type { Procedure } from './procedure.ts';

/** Every procedure the bot knows. A conversation begins with the first one. */
export const procedures: readonly Procedure[] = [employerKey, personalKey];

/** Every address the bot may give, by id. Anything else in a text fails a test. */
export const links: Procedure['links'] = Object.assign({}, shared, ...procedures.map((procedure) => procedure.links));
