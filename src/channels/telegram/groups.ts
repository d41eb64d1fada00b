import { write } from '../../conversation/texts.ts';
import { LruMap } from '../../turns/lru-map.ts';
import type { Apis, Context } from './context.ts';
import { failureOf, loggable } from './failure.ts';
import { escapeHtml } from './html.ts';
import { languageOf } from './language.ts';
import type { GroupCall, Me } from './parse.ts';
import type { Content } from './render.ts';

/** A group is told where to write at most this often, in ms, and so is one of its members about a number. */
const quietFor = 10 * 60_000;

/** One line in a group, with a button to the private chat: cases are not handled where others read along. */
export function createGroups({ apis, clock, log, meter }: Context, ephemeral: boolean) {
  const told = new LruMap<number>();

  function recently(key: string): boolean {
    const last = told.get(key);
    if (last !== undefined && clock.now() - last < quietFor) return true;
    told.set(key, clock.now());
    return false;
  }

  /** Never rejects: a group that cannot be reached is nobody's loss. */
  return async function answer(call: GroupCall, me: Me): Promise<void> {
    const { chat, user, holdsNumber } = call;
    if (recently(holdsNumber ? `${chat} ${user ?? ''} number` : `${chat}`)) return;
    meter.count('telegram_group_reply', { number: String(holdsNumber) });
    const payload = groupReply(call, me);
    const asReply = { ...payload, reply_parameters: { message_id: call.messageId, allow_sending_without_reply: true } };
    try {
      if (ephemeral && user !== undefined && (await sentEphemerally(apis, payload, user))) return;
      await apis.sends.raw.sendMessage(asReply);
    } catch (error) {
      const failure = failureOf(error);
      if (failure.migratedTo === undefined) return log.info({ ...loggable(failure) }, 'group not answered');
      await apis.sends.raw
        .sendMessage({ ...payload, chat_id: failure.migratedTo })
        .catch((again: unknown) => log.info({ ...loggable(failureOf(again)) }, 'group not answered'));
    }
  };
}

type Payload = ReturnType<typeof groupReply>;

/** What a group is told; the deep link opens the privacy notice for those who asked for it. */
function groupReply({ chat, thread, language, command, holdsNumber }: GroupCall, { username }: Me) {
  const locale = languageOf(language);
  const payload = command === 'privacy' || command === 'privacidad' ? '?start=privacy_info' : '';
  const url = `https://t.me/${username}${payload}`;
  const content: Content = {
    text: escapeHtml(write(locale, holdsNumber ? 'telegram-group-number' : 'telegram-group')),
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
    reply_markup: { inline_keyboard: [[{ text: write(locale, 'telegram-group-open'), url }]] },
  };
  return { chat_id: chat, ...content, ...(thread === undefined ? {} : { message_thread_id: thread }) };
}

/** Shown to the one who asked alone, where server and app know how; otherwise the plain reply is sent. */
async function sentEphemerally(apis: Apis, payload: Payload, user: number): Promise<boolean> {
  try {
    await apis.once.raw.sendMessage({ ...payload, ephemeral_message_parameters: { receiver_user_id: user } });
    return true;
  } catch {
    return false;
  }
}
