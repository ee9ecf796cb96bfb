import type { Signal } from '@preact/signals';
import { useSignal } from '@preact/signals';
import type { TargetedClipboardEvent, TargetedDragEvent } from 'preact';
import { useApp } from '../../lib/context.js';

interface FileDrop {
  /** True while files hover over the place. */
  readonly isOver: Signal<boolean>;
  readonly on: {
    readonly onDragOver: (event: TargetedDragEvent<HTMLElement>) => void;
    readonly onDragLeave: (event: TargetedDragEvent<HTMLElement>) => void;
    readonly onDrop: (event: TargetedDragEvent<HTMLElement>) => void;
    readonly onPaste: (event: TargetedClipboardEvent<HTMLElement>) => void;
  };
}

/** Takes files that are dropped or pasted; everything else goes its usual way. */
export function useFileDrop(): FileDrop {
  const { visit } = useApp();
  const isOver = useSignal(false);
  const holdsFiles = (data: DataTransfer | null): data is DataTransfer =>
    data?.types.includes('Files') === true;
  return {
    isOver,
    on: {
      onDragOver: (event) => {
        if (holdsFiles(event.dataTransfer)) {
          event.preventDefault();
          isOver.value = true;
        }
      },
      onDragLeave: (event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) {
          isOver.value = false;
        }
      },
      onDrop: (event) => {
        if (holdsFiles(event.dataTransfer)) {
          event.preventDefault();
          isOver.value = false;
          visit.tray.add([...event.dataTransfer.files]);
        }
      },
      onPaste: (event) => {
        const data = event.clipboardData;
        // Office programs put a picture of the text beside the text.
        if (holdsFiles(data) && !data.types.includes('text/plain')) {
          event.preventDefault();
          visit.tray.add([...data.files]);
        }
      },
    },
  };
}
