import { commandGroups } from './commands';
import type { Command, CommandGroup } from './commands';

export interface Found {
  group: CommandGroup;
  commands: Command[];
}

const mostOf: Record<CommandGroup, number> = {
  conversations: 6,
  actions: 12,
  goTo: 8,
  appearance: 6,
};

/** Commands that hold every word of the query, in fixed groups; `>` leaves out conversations. */
export function searchCommands(commands: readonly Command[], query: string): Found[] {
  const onlyActions = query.startsWith('>');
  const words = query.replace(/^>/, '').trim().toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const holds = (command: Command) => {
    const text = `${command.label} ${command.detail ?? ''}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  };
  return commandGroups
    .filter((group) => !(onlyActions && group === 'conversations'))
    .map((group) => ({
      group,
      commands: commands
        .filter((command) => command.group === group && holds(command))
        .slice(0, mostOf[group]),
    }))
    .filter((found) => found.commands.length > 0);
}

export interface Piece {
  text: string;
  isMatch: boolean;
}

/** Cuts a text where the words of the query stand in it. */
export function highlighted(text: string, query: string): Piece[] {
  const words = query.replace(/^>/, '').trim().split(/\s+/).filter(Boolean).map(escaped);
  if (words.length === 0) return [{ text, isMatch: false }];
  // Splitting by a group puts the matches at the odd places.
  return text
    .split(new RegExp(`(${words.join('|')})`, 'giu'))
    .map((part, at) => ({ text: part, isMatch: at % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
