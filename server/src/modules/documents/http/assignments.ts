import { routes } from "@dondoc/contract";
import type { Runtime } from "../../../kernel/act.ts";
import type { Serve } from "../../../kernel/http/serve.ts";
import { acceptAssignment } from "../write/accept-assignment.ts";
import { acceptRemaining } from "../write/accept-remaining.ts";
import { addAssignment } from "../write/add-assignment.ts";
import { correctAssignment } from "../write/correct-assignment.ts";
import { mergeAssignments } from "../write/merge-assignments.ts";
import { rejectAssignment } from "../write/reject-assignment.ts";
import { splitAssignment } from "../write/split-assignment.ts";

export function assignmentResource(serve: Serve, runtime: Runtime): void {
  serve(routes.addAssignment, ({ actor, body, key }) =>
    addAssignment.perform(runtime, actor, body, key),
  );
  serve(routes.correctAssignment, ({ actor, body, key }) =>
    correctAssignment.perform(runtime, actor, body, key),
  );
  serve(routes.acceptAssignment, ({ actor, body, key }) =>
    acceptAssignment.perform(runtime, actor, body, key),
  );
  serve(routes.acceptRemaining, ({ actor, body, key }) =>
    acceptRemaining.perform(runtime, actor, body, key),
  );
  serve(routes.rejectAssignment, ({ actor, body, key }) =>
    rejectAssignment.perform(runtime, actor, body, key),
  );
  serve(routes.splitAssignment, ({ actor, body, key }) =>
    splitAssignment.perform(runtime, actor, body, key),
  );
  serve(routes.mergeAssignments, ({ actor, body, key }) =>
    mergeAssignments.perform(runtime, actor, body, key),
  );
}
