import { labelForm } from './labels.ts';
import { actOnAll, type Reader, sayableNow } from './reader.ts';

/** The button whose label, in any language, is what was written. */
export const label: Reader = (utterance, view) => {
  const { whole, bare } = utterance;
  if (whole === '') return [];
  for (const { slot, choice } of sayableNow(view)) {
    for (const each of choice.labels) {
      const form = labelForm(each);
      if (form.whole === '' || (form.whole !== whole && form.whole !== bare && form.bare !== bare)) continue;
      return [actOnAll(utterance, 'label', { type: 'answer', slot, value: choice.id, by: 'label' })];
    }
  }
  return [];
};
