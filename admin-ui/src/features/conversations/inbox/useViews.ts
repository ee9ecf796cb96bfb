import { useQuery } from 'urql';
import { ViewsDocument } from '@/__generated__/graphql';
import { builtIn } from './views';
import type { View, ViewSlug } from './views';

/** The views with their counters, which the stream keeps fresh. */
export function useViews(): (slug: ViewSlug) => View | undefined {
  const [{ data }] = useQuery({ query: ViewsDocument });
  return (slug) => data?.views.find((view) => view.builtIn === builtIn[slug]);
}
