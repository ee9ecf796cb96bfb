import type { JSX } from 'preact';
import { useApp } from '../../lib/context.js';
import { Icon } from '../../lib/icons.js';
import type { TrayFile } from '../../model/tray.js';

/** The files of the message: each with how far it is, and a way to leave it out. */
export function FileTray(): JSX.Element | null {
  const { visit, words } = useApp();
  const files = visit.tray.files.value;
  return files.length === 0 ? null : (
    <ul class="tray" aria-label={words.files}>
      {files.map((file) => (
        <Chip key={file.key} file={file} />
      ))}
    </ul>
  );
}

function Chip({ file }: { file: TrayFile }): JSX.Element {
  const { visit, words, format } = useApp();
  const { key, name, byteSize, progress, attachmentId, failure } = file;
  const isBusy = attachmentId === null && failure === null;
  const about = isBusy ? words.uploading(Math.floor(progress * 100)) : format.size(byteSize);
  return (
    <li class={failure === null ? 'chip' : 'chip chip--failed'}>
      <Icon name={failure === null ? 'file-text' : 'alert-circle'} size={20} />
      <span class="chip__text">
        <span class="chip__name">{name}</span>
        <span class="chip__about" role={failure === null ? undefined : 'alert'}>
          {failure === null ? about : failure || words.uploadFailed}
        </span>
      </span>
      <button
        type="button"
        class="chip__remove"
        aria-label={words.removeFile(name)}
        onClick={() => {
          visit.tray.remove(key);
        }}
      >
        <Icon name="x" />
      </button>
      {isBusy && <progress class="chip__progress" max={1} value={progress} aria-label={name} />}
    </li>
  );
}
