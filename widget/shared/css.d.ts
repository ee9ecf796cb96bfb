declare module '*.css' {
  /** The rules as text. */
  export const css: string;
}
