import { Button, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ExplainAnswer } from '../../../model/api/explain.ts';
import { type PlanPrefix, planPrefixIn } from '../../../model/cypher/plan-prefix.ts';
import { postQuery } from '../../data/api.ts';
import type { SentQuery } from '../../state/query-run.ts';
import { Failure } from '../../ui/Failure.tsx';
import { PlanTree } from './PlanTree.tsx';
import styles from './result.module.css';

/** The plan of a query and, after it was profiled, what each step really did. */
export function ResultPlan({ ran: { statement, parameters } }: { readonly ran: SentQuery }) {
  const prefix = planPrefixIn(statement);
  const request = { statement: prefix?.statement ?? statement, parameters };
  return <Plan key={JSON.stringify([statement, parameters])} request={request} prefix={prefix?.word} />;
}

interface PlanProps {
  readonly request: Pick<SentQuery, 'statement' | 'parameters'>;
  /** The word before the statement that asks for the plan: it has not been run then. */
  readonly prefix: PlanPrefix['word'] | undefined;
}

function Plan({ request, prefix }: PlanProps) {
  const [profiling, setProfiling] = useState(prefix === 'PROFILE');
  const run = prefix === undefined ? 'run once more' : 'run';
  const plan = useExplain(request, false, true);
  const profile = useExplain(request, true, profiling);
  const shown = profile.data ?? plan.data;
  if (plan.error !== null) return <Failure error={plan.error} onRetry={plan.refetch} />;
  if (shown === undefined) return <Loader size="xs" aria-label="The plan is being made" />;
  return (
    <>
      <PlanTree plan={shown.plan} profiled={shown.profiled} />
      {profile.error !== null && <Failure error={profile.error} onRetry={profile.refetch} />}
      <div className={styles.footer}>
        <span>
          {shown.profiled
            ? `The query was ${run} for this; its rows were thrown away.`
            : `Planned, not run. To profile it, it is ${run}, and its rows are thrown away.`}
        </span>
        {!shown.profiled && (
          <Button size="compact-xs" variant="default" loading={profile.isFetching} onClick={() => setProfiling(true)}>
            Profile
          </Button>
        )}
      </div>
    </>
  );
}

function useExplain({ statement, parameters }: Pick<SentQuery, 'statement' | 'parameters'>, profile: boolean, enabled: boolean) {
  return useQuery({
    queryKey: ['explain', statement, parameters, profile],
    queryFn: ({ signal }) => postQuery<ExplainAnswer>('cypher/explain', { statement, parameters, profile }, signal),
    enabled,
  });
}
