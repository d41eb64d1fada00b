import file from '../../locales/model.json' with { type: 'json' };
import { fromFile } from './model.ts';

/** The committed model, read once. */
export const model = fromFile(file);
