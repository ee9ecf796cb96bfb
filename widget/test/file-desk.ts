import { type Caller, Resolvers } from '../../clients/typescript/test/server/resolvers.js';

/** The part of the other side that takes files. */
export class FileDesk extends Resolvers {
  readonly files = new Map<string, Record<string, unknown>>();
  /** Refusals of the next files. */
  readonly fileRefusals: Record<string, unknown>[] = [];
  /** Where bytes go. */
  storeUrl = '';

  attachmentUploadCreate = (
    { input }: { input: { fileName: string; contentType: string; byteSize: number } },
    caller: Caller,
  ): unknown => {
    this.require(caller);
    const refusal = this.fileRefusals.shift();
    if (refusal) {
      return { errors: [refusal] };
    }
    const id = `att_${this.files.size + 1}`;
    const { fileName, contentType, byteSize } = input;
    const url = `${this.storeUrl}/${id}`;
    this.files.set(id, { id, fileName, contentType, byteSize, state: 'READY', url });
    const headers = [{ name: 'Content-Type', value: contentType }];
    return { attachment: { id }, upload: { url, method: 'PUT', headers }, errors: [] };
  };

  attachmentUploadComplete = ({ input }: { input: { attachmentId: string } }): unknown => ({
    attachment: this.files.get(input.attachmentId),
    errors: [],
  });

  protected fileBlock(file: { attachmentId: string; caption?: string }): Record<string, unknown> {
    const attachment = this.files.get(file.attachmentId);
    const caption = file.caption ?? null;
    return { __typename: 'FileBlock', presentation: 'DOCUMENT', caption, attachment };
  }
}
