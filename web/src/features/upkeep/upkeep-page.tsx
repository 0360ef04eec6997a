import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatInstant } from "../../ui/dates.ts";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { BackupStanding } from "./backup-standing.tsx";
import { FailingJobs } from "./failing-jobs.tsx";
import { ReplicaStanding } from "./replica-standing.tsx";
import { RoundTable } from "./round-table.tsx";

const EVERY_MINUTE = 60_000;

/** For whoever keeps the program going: what ran, what fails since when and why, and the way to try it again. */
export function UpkeepPage() {
  const { upkeep: words } = useWords();
  const query = useQuery({ ...read("getUpkeep", {}), refetchInterval: EVERY_MINUTE });
  const asOf = query.data && words.asOf(formatInstant(query.data.asOf));
  return (
    <Page title={words.title} lead={[words.lead, asOf].filter(Boolean).join(" ")}>
      <Answer query={query}>
        {({ backup, replica, rounds, jobs }) => (
          <>
            <Section title={words.backup} lead={words.backupLead(backup.hours)}>
              <BackupStanding backup={backup} />
            </Section>
            {replica && (
              <Section title={words.replica} lead={words.replicaLead(replica.maxAge)}>
                <ReplicaStanding replica={replica} />
              </Section>
            )}
            <Section title={words.rounds} lead={words.roundsLead}>
              <RoundTable rounds={rounds} />
            </Section>
            <Section title={words.jobs} lead={words.jobsLead(jobs.open)}>
              <FailingJobs jobs={jobs.failing} />
            </Section>
          </>
        )}
      </Answer>
    </Page>
  );
}
