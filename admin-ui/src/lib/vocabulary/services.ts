import type { ServiceMark } from '@/components/ServiceGlyph';
import type { ChannelType } from '@/__generated__/graphql';

/** Which mark stands for a channel. */
export const channelMark: Record<ChannelType, ServiceMark> = {
  TELEGRAM: 'telegram',
  WIDGET: 'site',
};
