import type { JSX, TargetedMouseEvent } from 'preact';
import { useApp } from '../../lib/context.js';
import { Icon } from '../../lib/icons.js';
import type { Block, Message } from '../../model/messages.js';
import { Answers } from './Answers.js';
import { Avatar } from './Avatar.js';
import { BlockView } from './BlockView.js';
import { isPicture } from './FileView.js';

/** One message with who wrote it, when, and what became of it. */
export function MessageRow(props: {
  message: Message;
  isFirst: boolean;
  isLast: boolean;
}): JSX.Element {
  const { words } = useApp();
  const { message, isFirst, isLast } = props;
  const isOwn = message.direction === 'INBOUND';
  const classes = ['row', isOwn && 'row--own', isFirst && 'row--first', isLast && 'row--last'];
  return (
    <>
      <div class={classes.filter(Boolean).join(' ')} id={message.id}>
        {!isOwn && <Avatar name={isLast ? message.actor.name : null} />}
        <div class="row__body">
          {isOwn ? (
            <span class="sr">{words.you}:</span>
          ) : (
            <span class={isFirst ? 'author' : 'sr'}>{message.actor.name}</span>
          )}
          {message.deletedAt === null ? (
            <Content message={message} />
          ) : (
            <Deleted message={message} />
          )}
        </div>
      </div>
      {message.deletedAt === null && <Answers message={message} />}
    </>
  );
}

function Content({ message }: { message: Message }): JSX.Element {
  const shown = message.blocks.filter(({ __typename }) => __typename !== 'ButtonsBlock');
  const last = shown.length - 1;
  return (
    <>
      {shown.map((block, i) => (
        <div key={i} class={isBare(block) ? 'bubble bubble--bare' : 'bubble'}>
          {i === 0 && <Quote message={message} />}
          <BlockView block={block} message={message} />
          {i === last && <Meta message={message} />}
        </div>
      ))}
    </>
  );
}

/** True: a picture without words needs no bubble around it. */
function isBare(block: Block): boolean {
  return block.__typename === 'FileBlock' && isPicture(block) && !block.caption;
}

function Deleted({ message }: { message: Message }): JSX.Element {
  const { words } = useApp();
  return (
    <div class="bubble bubble--outline">
      {words.deleted}
      <Meta message={message} />
    </div>
  );
}

function Quote({ message: { replyTo } }: { message: Message }): JSX.Element | null {
  return (
    replyTo && (
      <a class="quote" href={`#${replyTo.id}`} onClick={scrollToQuoted}>
        <span class="quote__from">{replyTo.actor.name}</span>
        <span class="quote__text">{replyTo.text}</span>
      </a>
    )
  );
}

/** Neither the page's address nor its place must change. */
function scrollToQuoted(event: TargetedMouseEvent<HTMLAnchorElement>): void {
  event.preventDefault();
  const root = event.currentTarget.getRootNode() as ShadowRoot;
  const quoted = root.getElementById(event.currentTarget.hash.slice(1));
  const log = event.currentTarget.closest('.log');
  if (quoted && log) {
    const top = quoted.offsetTop - log.clientHeight / 3;
    log.scrollTo({ top, behavior: 'smooth' });
  }
}

function Meta({ message }: { message: Message }): JSX.Element {
  const { words, format } = useApp();
  return (
    <span class="meta">
      {message.editedAt !== null && message.deletedAt === null && `${words.edited} · `}
      <time dateTime={message.occurredAt}>{format.time(message.occurredAt)}</time>
      {message.direction === 'INBOUND' && (
        <>
          <Icon name="check" size={14} />
          <span class="sr">{words.stored}</span>
        </>
      )}
    </span>
  );
}
