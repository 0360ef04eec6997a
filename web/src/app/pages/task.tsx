import type { TaskDetail } from "@dondoc/contract";
import { TaskInnovationsPart } from "../../features/accountability/dare/task-innovations.tsx";
import { TaskMeasuresPart } from "../../features/accountability/task-measures.tsx";
import { TaskInstructionsPart } from "../../features/briefing/task-instructions.tsx";
import { TaskClocksPart } from "../../features/clocks/task-clocks.tsx";
import { TaskPromisesPart } from "../../features/dialogues/task-promises.tsx";
import { TaskDirectionsPart } from "../../features/directions/task-directions.tsx";
import { TaskCollectionsPart } from "../../features/aggregation/task-collections.tsx";
import { InspectionsAboutPart } from "../../features/inspections/risk/about-part.tsx";
import { TaskLadder } from "../../features/ladder/task-ladder.tsx";
import { TaskCoordinationPart } from "../../features/coordination/task-coordination.tsx";
import { TaskProvenancePart } from "../../features/task-import/task-provenance.tsx";
import { TaskPage } from "../../features/tasks/task-page.tsx";
import { TaskVoicesPart } from "../../features/voices/voices-about.tsx";
import { TaskUrging } from "../../features/urging/task-urging.tsx";

/** The record of a task with what each room keeps about it; features do not know each other, so they meet here. */
export function WholeTaskPage() {
  return <TaskPage parts={partsOf} />;
}

const partsOf = (task: TaskDetail) => (
  <>
    <TaskClocksPart taskId={task.id} />
    <TaskLadder taskId={task.id} />
    <TaskUrging taskId={task.id} />
    <TaskInstructionsPart taskId={task.id} />
    <TaskDirectionsPart task={task} />
    <TaskCollectionsPart taskId={task.id} holderId={task.holder.id} />
    <TaskCoordinationPart taskId={task.id} />
    <TaskInnovationsPart taskId={task.id} />
    <TaskMeasuresPart taskId={task.id} />
    <TaskVoicesPart taskId={task.id} />
    <TaskPromisesPart taskId={task.id} />
    <InspectionsAboutPart kind="task" id={task.id} />
    <TaskProvenancePart taskId={task.id} />
  </>
);
