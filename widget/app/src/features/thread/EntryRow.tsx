import type { JSX } from 'preact';
import { useApp } from '../../lib/context.js';
import { Icon } from '../../lib/icons.js';
import type { OutboxEntry, SentFile } from '../../model/outbox.js';
import { TextButton } from './TextButton.js';
import { FormattedWords } from './Words.js';

/** A message on its way, or why it can't be sent and what to do. */
export function EntryRow(props: {
  entry: OutboxEntry;
  isFirst: boolean;
  isLast: boolean;
  onEdit: (text: string) => void;
}): JSX.Element {
  const { words, format, visit } = useApp();
  const { entry, isFirst, isLast, onEdit } = props;
  const hasFailed = entry.failure !== null;
  const isWaiting = !hasFailed && visit.isCut.value;
  const classes = [
    'row row--own',
    hasFailed ? 'row--failed' : 'row--pending',
    isWaiting && 'row--waiting',
    isFirst && 'row--first',
    isLast && 'row--last',
  ];
  return (
    <div class={classes.filter(Boolean).join(' ')}>
      <div class="row__body">
        <span class="sr">{words.you}:</span>
        <div class="bubble">
          {entry.content.kind === 'files' && <Files files={entry.content.files} />}
          {entry.text !== '' && <FormattedWords block={{ text: entry.text, spans: [] }} />}
          <span class="meta">
            {isWaiting ? words.waiting : format.time(entry.createdAt)}
            <Icon name={hasFailed ? 'alert-circle' : 'clock'} size={14} />
            {!hasFailed && !isWaiting && <span class="sr">{words.sending}</span>}
          </span>
        </div>
        {hasFailed && <Failure entry={entry} onEdit={onEdit} />}
      </div>
    </div>
  );
}

function Files({ files }: { files: readonly SentFile[] }): JSX.Element {
  const { format } = useApp();
  return (
    <>
      {files.map(({ attachmentId, name, byteSize }) => (
        <span key={attachmentId} class="file">
          <Icon name="file-text" size={20} />
          <span>
            <span class="file__name">{name}</span>
            <span class="file__about">{format.size(byteSize)}</span>
          </span>
        </span>
      ))}
    </>
  );
}

function Failure(props: { entry: OutboxEntry; onEdit: (text: string) => void }): JSX.Element {
  const { words, visit } = useApp();
  const { entry, onEdit } = props;
  const remove = (): void => {
    visit.outbox.remove(entry.key);
  };
  const retry = (): void => {
    visit.retry(entry.key);
  };
  const edit = (): void => {
    remove();
    onEdit(entry.text);
  };
  return (
    <div class="failure" role="alert">
      {words.notSent} {entry.failure}
      <div class="failure__ways">
        <TextButton onPress={retry}>{words.retry}</TextButton>
        {entry.content.kind === 'text' && <TextButton onPress={edit}>{words.edit}</TextButton>}
        <TextButton onPress={remove}>{words.discard}</TextButton>
      </div>
    </div>
  );
}
