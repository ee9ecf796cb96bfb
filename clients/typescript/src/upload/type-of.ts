const UNKNOWN = 'application/octet-stream';

/** Where browsers are known to say something else than what is in the file. */
const BY_EXTENSION: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  zip: 'application/zip',
  mp3: 'audio/mpeg',
};

/** Media type to announce; the server looks into the bytes anyway. */
export function typeOf(name: string, told: string): string {
  const extension = /\.(\w+)$/.exec(name.toLowerCase())?.[1] ?? '';
  const type = told.toLowerCase().split(';')[0]?.trim() ?? '';
  return BY_EXTENSION[extension] ?? (type === '' ? UNKNOWN : type);
}
