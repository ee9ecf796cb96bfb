import { useQuery } from 'urql';
import { MentionDocument } from '@/__generated__/graphql';
import styles from './blocks/Blocks.module.css';

/** A colleague called in a note, by name. */
export function Mention({ operatorId }: { operatorId: string }) {
  const [{ data }] = useQuery({ query: MentionDocument, variables: { id: operatorId }, requestPolicy: 'cache-first' });
  const name = data?.node?.__typename === 'Operator' ? data.node.name : '…';
  return <b className={styles.mention}>{`@${name}`}</b>;
}
