import Box from '@mui/material/Box';
import { useEffect, useRef } from 'react';
import { useDraftForm } from '#form/draft-form.tsx';
import { useShownPart } from '#ui/shown-part.tsx';
import { useFormSnapshot } from '#form/form-snapshot.ts';
import { saysItsField } from '#manifest-view/problems.ts';
import { ErrorIcon } from '#ui/icons.tsx';
import type { FieldName, StepId } from '#manifest/values/form-values.ts';
import { problemsOf, type Problem } from '#manifest/verdict/problems.ts';
import { errorsOf } from '#workspace/step-state.ts';

interface ErrorSummaryProps {
  step: StepId;
  /** Grows with every failed Continue: the summary takes the focus again. */
  failures: number;
  /** The address of this step, for links that are opened elsewhere. */
  address: string;
  onField: (name: FieldName) => void;
}

/** What keeps the person from going on; each problem leaves the list once it is fixed. */
export function ErrorSummary({ step, failures, address, onField }: ErrorSummaryProps) {
  const issues = useFormSnapshot((snapshot) => snapshot.issues);
  const values = useDraftForm().values();
  const box = useRef<HTMLDivElement>(null);
  const problems = problemsOf(errorsOf(step, issues), values);
  const { shown, more } = useShownPart(problems);

  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    // The summary stands under the page's heading.
    scrollTo(0, 0);
  }, [failures]);

  if (problems.length === 0) return null;
  return (
    <Box
      ref={box}
      role="alert"
      tabIndex={-1}
      aria-labelledby="problem-heading"
      sx={{
        mb: 4,
        p: 2.5,
        border: 2,
        borderColor: 'error.main',
        borderRadius: 1,
        bgcolor: 'background.paper',
      }}
    >
      <Box
        component="h2"
        id="problem-heading"
        sx={{ typography: 'h2', display: 'flex', alignItems: 'center', gap: 1, m: 0, mb: 1 }}
      >
        <Box component="span" sx={{ color: 'error.main', display: 'inline-flex' }}>
          <ErrorIcon size={22} />
        </Box>
        There is a problem
      </Box>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.5 }}>
        {shown.map((problem) => (
          <li key={`${problem.path} ${problem.sentence}`}>
            <ProblemLink problem={problem} address={address} onField={onField} />
          </li>
        ))}
      </Box>
      {more}
    </Box>
  );
}

interface ProblemLinkProps {
  problem: Problem;
  address: string;
  onField: (name: FieldName) => void;
}

function ProblemLink({ problem, address, onField }: ProblemLinkProps) {
  const { label, sentence, field } = problem;
  const text = saysItsField(problem) ? (
    sentence
  ) : (
    <>
      <strong>{label}:</strong> {sentence}
    </>
  );
  if (field === undefined) return <span>{text}</span>;
  return (
    <Box
      component="a"
      href={address}
      sx={{ color: 'error.main', display: 'inline-block', py: 0.375 }}
      onClick={(event) => {
        event.preventDefault();
        onField(field);
      }}
    >
      {text}
    </Box>
  );
}
