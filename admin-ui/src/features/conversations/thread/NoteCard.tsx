import { IconLock } from '@tabler/icons-react';
import { memo } from 'react';
import type { ThreadNoteFragment } from '@/__generated__/graphql';
import { useFormat } from '@/lib/format/useFormat';
import { useT } from '@/lib/i18n/useT';
import { useViewer } from '@/lib/session/viewer';
import styles from './NoteCard.module.css';
import { NoteText } from './NoteText';

/** Words for colleagues: yellow over the whole width, so that they are never taken for a reply. */
export const NoteCard = memo(function NoteCard({ note }: { note: ThreadNoteFragment }) {
  const t = useT();
  const format = useFormat();
  const viewer = useViewer();
  const author = note.actor.node?.id === viewer.id ? t('message.you') : note.actor.name;
  return (
    <article className={styles.note} aria-label={`${author}, ${t('note.label')}`}>
      <div className={styles.noteHead}>
        <IconLock size={14} />
        <b>{author}</b>
        <span>
          {t('note.label')} · <time dateTime={note.occurredAt}>{format.time(note.occurredAt)}</time>
          {note.editedAt && ` · ${t('message.edited')}`}
        </span>
      </div>
      <div className={styles.noteBody}>
        <NoteText body={note.body} />
      </div>
    </article>
  );
});
