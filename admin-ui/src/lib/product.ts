/** What the product calls itself where no brand of the workspace is known. */
export const productName = 'OmniSupport';
