import type { ReactNode } from 'react';
import { cx } from '@/components/cx';
import { useT } from '@/lib/i18n/useT';
import { usePresent } from '../presence/PresenceProvider';
import styles from './Composer.module.css';
import type { Composer } from './useComposer';

/** The line beside the button: a colleague who writes, what is wrong, else the length. */
export function ComposerSays({
  id,
  composer,
  conversationId,
}: {
  id: string;
  composer: Composer;
  conversationId: string;
}) {
  const t = useT();
  const { mode, text, limit, isTooLong, isKept, files } = composer;
  const writing = usePresent(conversationId).find(
    ({ actor, activity }) => actor.kind === 'OPERATOR' && activity !== 'VIEWING',
  );
  const count =
    mode === 'reply'
      ? t('composer.count', { length: text.length, max: limit })
      : t('composer.hidden');

  if (isTooLong)
    return line(
      `${count} · ${t('composer.tooLong', { extra: text.length - limit })}`,
      styles.tooLong,
      'alert',
    );
  if (!isKept) return line(t('composer.notSaved'), styles.writing, 'alert');
  if (mode === 'reply' && files.isBusy) return line(t('composer.file.wait'), undefined, 'status');
  if (writing)
    return line(
      t(writing.activity === 'TYPING_NOTE' ? 'composer.writingNote' : 'composer.writing', {
        name: writing.actor.name,
      }),
      styles.writing,
      'status',
    );
  const isSaved = text.trim() !== '' && mode === 'reply';
  return line(isSaved ? `${t('composer.saved')} · ${count}` : count);

  function line(words: ReactNode, tone?: string, role?: 'status' | 'alert') {
    return (
      <span id={id} className={cx(styles.says, tone, 'os-cut')} role={role}>
        {words}
      </span>
    );
  }
}
