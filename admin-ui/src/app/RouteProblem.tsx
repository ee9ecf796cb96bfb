import { useRouteError } from 'react-router';
import { Crashed } from './CrashBoundary';

export function RouteProblem() {
  return <Crashed error={useRouteError()} />;
}
