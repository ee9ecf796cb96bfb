import type { JSX } from 'preact';
import { useApp } from '../../lib/context.js';
import { safe } from '../../lib/spans.js';
import type { Block, Message } from '../../model/messages.js';
import { OutsideLink } from './Words.js';

type Button = Extract<Block, { __typename: 'ButtonsBlock' }>['buttons'][number];

/** Buttons under a message, until one is pressed: its words are the answer then. */
export function Answers({ message }: { message: Message }): JSX.Element | null {
  const { visit } = useApp();
  const pressed = visit.outbox.entries.value.some(
    ({ content }) => content.kind === 'press' && content.messageId === message.id,
  );
  const buttons = message.blocks.flatMap((block) =>
    block.__typename === 'ButtonsBlock' && block.pressedId === null ? block.buttons : [],
  );
  if (pressed || buttons.length === 0) {
    return null;
  }
  return (
    <div class="answers">
      {buttons.map((button) => (
        <Answer
          key={button.id}
          button={button}
          onPress={() => {
            visit.press(message.id, button);
          }}
        />
      ))}
    </div>
  );
}

function Answer({ button, onPress }: { button: Button; onPress: () => void }): JSX.Element {
  const url = button.action === 'OPEN_URL' ? safe(button.url) : null;
  return url === null ? (
    <button type="button" class="answer" onClick={onPress}>
      {button.label}
    </button>
  ) : (
    <OutsideLink class="answer" url={url}>
      {button.label}
    </OutsideLink>
  );
}
