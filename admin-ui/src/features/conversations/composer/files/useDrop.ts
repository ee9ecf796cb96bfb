import { useState } from 'react';
import type { ClipboardEvent, DragEvent } from 'react';

interface Drop {
  /** True while files hover over the place. */
  isOver: boolean;
  on: {
    onDragOver: (event: DragEvent) => void;
    onDragLeave: (event: DragEvent) => void;
    onDrop: (event: DragEvent) => void;
    onPaste: (event: ClipboardEvent) => void;
  };
}

/** Takes files that are dropped or pasted; everything else goes its usual way. */
export function useDrop(isOpen: boolean, onFiles: (files: Iterable<File>) => void): Drop {
  const [isOver, setIsOver] = useState(false);
  const isMeant = (event: DragEvent) => isOpen && event.dataTransfer.types.includes('Files');
  return {
    isOver,
    on: {
      onDragOver(event) {
        if (!isMeant(event)) return;
        event.preventDefault();
        setIsOver(true);
      },
      onDragLeave(event) {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setIsOver(false);
      },
      onDrop(event) {
        if (!isMeant(event)) return;
        event.preventDefault();
        setIsOver(false);
        onFiles([...event.dataTransfer.files]);
      },
      onPaste(event) {
        const files = [...event.clipboardData.files];
        // Office programs put a picture of the text beside the text.
        const isText = event.clipboardData.types.includes('text/plain');
        if (!isOpen || files.length === 0 || isText) return;
        event.preventDefault();
        onFiles(files);
      },
    },
  };
}
