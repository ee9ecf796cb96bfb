import type { BlockFragment } from '@/__generated__/graphql';
import { Album } from './Album';
import { BlockView } from './BlockView';
import type { FileBlock } from './FileCard';

/** All blocks of a message in order; several pictures become an album. */
export function MessageContent({
  blocks,
  channelName,
}: {
  blocks: readonly BlockFragment[];
  channelName: string;
}) {
  const pictures = blocks.filter(isPicture);
  const isAlbum = pictures.length > 2;
  const rest = isAlbum ? blocks.filter((block) => !isPicture(block)) : blocks;
  return (
    <>
      {isAlbum && <Album pictures={pictures} />}
      {rest.map((block, at) => (
        <BlockView key={at} block={block} channelName={channelName} />
      ))}
    </>
  );
}

/** Pictures alone need no bubble around them. */
export function isOnlyPictures(blocks: readonly BlockFragment[]): boolean {
  return blocks.length > 0 && blocks.every(isPicture);
}

function isPicture(block: BlockFragment): block is FileBlock {
  return (
    block.__typename === 'FileBlock' &&
    block.presentation === 'IMAGE' &&
    block.attachment.state === 'READY' &&
    !block.caption
  );
}
