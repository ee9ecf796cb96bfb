import type { JSX } from 'preact';
import { useApp } from '../../lib/context.js';
import { Icon } from '../../lib/icons.js';
import type { Block, Message } from '../../model/messages.js';
import { FileView } from './FileView.js';
import { FormattedWords, OutsideLink } from './Words.js';

/** One block of a message, buttons aside; a kind that is not known here is said to be one. */
export function BlockView({ block, message }: { block: Block; message: Message }): JSX.Element {
  const { visit } = useApp();
  switch (block.__typename) {
    case 'TextBlock':
      return <FormattedWords block={block} />;
    case 'FileBlock':
      return (
        <>
          <FileView block={block} onGone={() => visit.history.reload(message.id)} />
          {block.caption && <FormattedWords block={{ text: block.caption, spans: [] }} />}
        </>
      );
    case 'LocationBlock':
      return <Place block={block} />;
    case 'ContactBlock':
      return <Card block={block} />;
    case 'ButtonsBlock':
      return <></>;
    case 'UnsupportedBlock':
      return <Unsupported text={block.fallbackText} />;
    default:
      return <Unsupported text={message.text} />;
  }
}

function Place({ block }: { block: Extract<Block, { __typename: 'LocationBlock' }> }): JSX.Element {
  const { words } = useApp();
  const { latitude, longitude, placeName, address } = block;
  const url = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`;
  return (
    <span class="file">
      <Icon name="map-pin" size={20} />
      <span>
        <span class="file__name">{placeName ?? `${latitude}, ${longitude}`}</span>
        {address && <span class="file__about">{address}</span>}
        <OutsideLink url={url}>{words.onMap}</OutsideLink>
      </span>
    </span>
  );
}

function Card({ block }: { block: Extract<Block, { __typename: 'ContactBlock' }> }): JSX.Element {
  return (
    <span class="file">
      <Icon name="user" size={20} />
      <span>
        <span class="file__name">{block.name}</span>
        {block.phones.map((phone) => (
          <a key={phone} class="file__about" href={`tel:${phone}`}>
            {phone}
          </a>
        ))}
      </span>
    </span>
  );
}

function Unsupported({ text }: { text: string }): JSX.Element {
  const { words } = useApp();
  return (
    <span class="file">
      <Icon name="alert-circle" size={20} />
      <span>
        <span class="words">{text}</span>
        <span class="file__about">{words.unsupported}</span>
      </span>
    </span>
  );
}
