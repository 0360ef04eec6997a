import path from "node:path";
import type { FastifyInstance } from "fastify";
import { Registry } from "prom-client";
import { routes } from "@dondoc/contract";
import {
  accessRoutes,
  createProvider,
  identifyBySession,
  relyingPartyAt,
  type ProviderConfig,
} from "../modules/access/index.ts";
import {
  accountabilityRoutes,
  registerAccountabilityEffects,
} from "../modules/accountability/index.ts";
import { auditRoutes, createSealer, openKeyFolder, type Sealer } from "../modules/audit/index.ts";
import { calendarFeedRoutes } from "../modules/calendar-feeds/index.ts";
import { collectionRoutes, registerCollectionEffects } from "../modules/collections/index.ts";
import { coordinationRoutes, registerCoordinationEffects } from "../modules/coordination/index.ts";
import {
  documentMonitorRoutes,
  registerMonitorEffects,
} from "../modules/document-monitors/index.ts";
import { denunciationRoutes } from "../modules/denunciations/index.ts";
import { dialogueRoutes } from "../modules/dialogues/index.ts";
import { documentRoutes, scanReader } from "../modules/documents/index.ts";
import { indicatorRoutes } from "../modules/indicators/index.ts";
import { draftingRoutes } from "../modules/drafting/index.ts";
import {
  bodyMonthRoutes,
  checklistRoutes,
  evidenceRoutes,
  inspectionRoutes,
  inspectionSourceRoutes,
  minutesRoutes,
  remediationRoutes,
  selfCheckRoutes,
  yearPlanRoutes,
  conclusionRoutes,
  registerConclusionEffects,
} from "../modules/inspections/index.ts";
import { legalBasisRoutes } from "../modules/legal-basis/index.ts";
import {
  channelsFrom,
  notificationRoutes,
  openChannels,
  postOffice,
  type MailConfig,
} from "../modules/notifications/index.ts";
import { organisationRoutes } from "../modules/organisation/index.ts";
import { registerStudyEffects, studyRoutes } from "../modules/study/index.ts";
import { calendarRoutes, readSettings, settingRoutes } from "../modules/settings/index.ts";
import { routingWorker, successionRoutes } from "../modules/succession/index.ts";
import {
  complaintDocumentRoutes,
  complaintRoutes,
  complaintTimeRoutes,
  feedbackRoutes,
  publicVoiceRoutes,
  registerComplaintEffects,
  registerFeedbackEffects,
  voiceFiles,
  voiceImportRoutes,
} from "../modules/feedback/index.ts";
import { tipRoutes } from "../modules/tips/index.ts";
import { formDraftRoutes } from "../modules/form-drafts/index.ts";
import { savedViewRoutes } from "../modules/saved-views/index.ts";
import { programmeRoutes } from "../modules/programmes/index.ts";
import { portfolioRoutes } from "../modules/portfolios/index.ts";
import { taskImportRoutes } from "../modules/task-import/index.ts";
import { bulkWorker, registerTaskEffects, taskRoutes } from "../modules/tasks/index.ts";
import {
  briefingRoutes,
  directionRoutes,
  digestWriter,
  ladderRoutes,
  overtakenReminders,
  registerLadderPreviews,
  registerUrgingEffects,
  urgingRoutes,
} from "../modules/urging/index.ts";
import { publicationRoutes } from "../modules/publication/index.ts";
import { monthlyRoutes, registerReportEffects, reportRoutes } from "../modules/reports/index.ts";
import { riskRoutes } from "../modules/risk/index.ts";
import {
  registerUpkeep,
  tellOfFailedRound,
  tellOfFailedSeal,
  upkeepRoutes,
} from "../modules/upkeep/index.ts";
import type { Runtime } from "../kernel/act.ts";
import { systemClock, type Clock } from "../kernel/clock.ts";
import { connect, type Connection, type OwnerConfig } from "../kernel/database/connect.ts";
import { followReplica, type ReplicaPace } from "../kernel/database/replica/follow-replica.ts";
import { createHeavyReads, type HeavyReads } from "../kernel/database/replica/heavy-reads.ts";
import { createFileStore } from "../kernel/file-store.ts";
import { describeApi } from "../kernel/http/openapi.ts";
import { serveOn } from "../kernel/http/serve.ts";
import { createHttpServer } from "../kernel/http/server.ts";
import { createKeyedHash } from "../kernel/keyed-hash.ts";
import { createSecretBox } from "../kernel/secret-box.ts";
import { startJobs, watchJobs } from "../kernel/jobs/jobs.ts";
import { createRounds, type Rounds } from "../kernel/rounds/rounds.ts";
import { countRequests, createMetrics, type Metrics } from "./metrics.ts";
import { healthRoute } from "./health.ts";
import { pages } from "./pages.ts";
import { rounds, watches } from "./rounds.ts";
import { publicVoiceKeyFile, sealedKeyFile, signInKeyFile } from "./house-keys.ts";
import { VERSION } from "./version.ts";

export interface Program {
  runtime: Runtime;
  connection: Connection;
  http: FastifyInstance;
  /** Begun by whoever has prepared the province; a test says when they look at the clock. */
  rounds: Rounds;
  metrics: Metrics;
  /** Begun likewise. */
  sealer: Sealer;
  /** Reports and indicators, from the replica where there is one. */
  reads: HeavyReads;
  close(): Promise<void>;
}

export interface ProgramOptions {
  owner: OwnerConfig;
  dataDir: string;
  /** Where the keys of the journal's seals lie; in the data folder if nothing is said. */
  auditKeys?: string;
  /** The file with the key that seals denunciations; in the data folder if nothing is said. */
  sealedKey?: string;
  /** The mail server, and where the links in letters lead. */
  mail?: MailConfig & { address: string };
  /** Where people open the program, for their keys; where the links in letters lead if nothing is said. */
  openedAt?: string;
  /** The province's own sign-in. */
  province?: ProviderConfig | null;
  /** A streaming replica of the owner's server for reports. */
  reports?: ReplicaOptions | null;
  clock?: Clock;
  /** Proxies whose word on where a request comes from is believed. */
  trustProxy?: readonly string[];
  /** Whether this process works off jobs and opens the ways out of the house; another one does where it does not. */
  works?: boolean;
  /** After so many hours a backup is too old. */
  backupHours?: number;
  logLevel?: string;
  logStream?: NodeJS.WritableStream;
}

interface ReplicaOptions {
  /** How the owner would sign in there; the program does as its own role. */
  server: OwnerConfig;
  /** So old what it shows may be, in milliseconds. */
  maxAge: number;
  pace?: ReplicaPace;
}

registerTaskEffects();
registerCoordinationEffects();
registerLadderPreviews();
registerUrgingEffects();
registerStudyEffects();
registerAccountabilityEffects();
registerReportEffects();
registerMonitorEffects();
registerCollectionEffects();
registerConclusionEffects();
registerComplaintEffects();
registerFeedbackEffects();

/** Puts the house together: database, files, clock, then every module's routes, then the pages. */
export async function createProgram(options: ProgramOptions): Promise<Program> {
  const connection = await connect(options.owner);
  try {
    return await assemble(options, connection);
  } catch (error) {
    await connection.close();
    throw error;
  }
}

async function assemble(options: ProgramOptions, connection: Connection): Promise<Program> {
  const runtime = {
    db: connection.db,
    clock: options.clock ?? systemClock,
    files: createFileStore(path.join(options.dataDir, "files")),
    box: createSecretBox(options.sealedKey ?? sealedKeyFile(options.dataDir)),
  } satisfies Runtime;
  const channels = options.mail ? channelsFrom(options.mail) : [];
  const address = options.mail?.address ?? "";
  const works = options.works ?? true;
  if (works) await openChannels(runtime, channels);
  const http = await createHttpServer({
    logLevel: options.logLevel ?? "info",
    trustProxy: options.trustProxy ?? [],
    ...(options.logStream ? { stream: options.logStream } : {}),
  });
  const reads = await openReads(options.reports ?? null, connection, runtime, http);
  const registry = new Registry();
  countRequests(http, registry);
  const identify = identifyBySession(runtime);
  const serve = serveOn(http, identify);
  http.get("/api/openapi.json", async () => describeApi(routes, VERSION));
  const box = createSecretBox(signInKeyFile(options.dataDir));
  const province = options.province ? createProvider(options.province) : null;
  accessRoutes(serve, {
    ...runtime,
    rulesOn: readSettings,
    box,
    province,
    passkeys: relyingPartyAt(options.openedAt ?? address),
  });
  organisationRoutes(serve, runtime);
  successionRoutes(serve, runtime);
  taskImportRoutes(serve, runtime);
  documentRoutes(serve, runtime, http, identify);
  taskRoutes(serve, runtime, http, identify);
  coordinationRoutes(serve, runtime, http, identify);
  legalBasisRoutes(serve, runtime, http, identify);
  indicatorRoutes(serve, { ...runtime, reads });
  draftingRoutes(serve, runtime, http, identify);
  urgingRoutes(serve, runtime, http, identify);
  studyRoutes(serve, runtime, http, identify);
  documentMonitorRoutes(serve, runtime);
  collectionRoutes(serve, runtime, http, identify);
  briefingRoutes(serve, runtime);
  dialogueRoutes(serve, runtime);
  directionRoutes(serve, runtime);
  reportRoutes(serve, { ...runtime, reads }, http, identify);
  publicationRoutes(serve, runtime, http, identify);
  monthlyRoutes(serve, runtime);
  settingRoutes(serve, runtime);
  calendarRoutes(serve, runtime);
  calendarFeedRoutes(serve, runtime, http);
  portfolioRoutes(serve, runtime);
  formDraftRoutes(serve, runtime);
  savedViewRoutes(serve, runtime);
  notificationRoutes(serve, runtime);
  ladderRoutes(serve, runtime);
  upkeepRoutes(serve, runtime);
  auditRoutes(serve, runtime);
  accountabilityRoutes(serve, runtime, http, identify);
  programmeRoutes(serve, runtime);
  inspectionRoutes(serve, runtime);
  inspectionSourceRoutes(serve, runtime);
  bodyMonthRoutes(serve, runtime);
  riskRoutes(serve, runtime);
  checklistRoutes({ serve, runtime, app: http, identify, box });
  remediationRoutes(serve, runtime);
  selfCheckRoutes(serve, runtime);
  yearPlanRoutes(serve, runtime);
  conclusionRoutes(serve, runtime);
  minutesRoutes({ serve, runtime, app: http, identify });
  evidenceRoutes({ serve, runtime, app: http, identify });
  feedbackRoutes(serve, runtime);
  complaintRoutes(serve, runtime);
  complaintDocumentRoutes(serve, runtime);
  complaintTimeRoutes(serve, runtime);
  denunciationRoutes(serve, runtime);
  voiceFiles(runtime, http, identify);
  voiceImportRoutes(serve, runtime);
  const keyed = createKeyedHash(publicVoiceKeyFile(options.dataDir));
  publicVoiceRoutes(serve, { ...runtime, keyed, address }, http);
  tipRoutes(serve, runtime, http, identify);
  await pages(http);
  const handlers = [
    bulkWorker,
    routingWorker,
    scanReader,
    digestWriter,
    postOffice({ channels, address, overtaken: overtakenReminders }),
  ];
  registerUpkeep({
    rounds,
    jobs: handlers,
    reads,
    ...(options.backupHours ? { backupHours: options.backupHours } : {}),
  });
  const jobs = works
    ? startJobs({
        queue: connection.queue,
        handlers,
        runtime,
        shout: (error, about) => http.log.error({ err: error, job: about }, "job"),
        watch: connection.watch,
      })
    : watchJobs(connection.queue, connection.watch);
  const nightly = createRounds({
    rounds,
    watches,
    runtime,
    shout: (error, about) => {
      http.log.error({ err: error, ...about }, "round");
      tellOfFailedRound(runtime, about, String(error)).catch((unheard: unknown) =>
        http.log.error({ err: unheard, ...about }, "round, and nobody was told"),
      );
    },
  });
  const sealer = createSealer({
    runtime,
    keys: openKeyFolder(options.auditKeys ?? path.join(options.dataDir, "audit-keys")),
    shout: (error) => {
      http.log.error({ err: error }, "seal");
      tellOfFailedSeal(runtime, String(error)).catch((unheard: unknown) =>
        http.log.error({ err: unheard }, "seal, and nobody was told"),
      );
    },
  });
  healthRoute(http, connection, runtime, jobs, nightly);
  return {
    runtime,
    connection,
    http,
    rounds: nightly,
    metrics: createMetrics(registry, { connection, runtime, jobs, rounds: nightly, reads }),
    sealer,
    reads,
    async close() {
      await sealer.stop();
      await nightly.stop();
      await jobs.stop();
      await http.close();
      await reads.stop();
      await connection.close();
    },
  };
}

async function openReads(
  reports: ReplicaOptions | null,
  { db, line }: Connection,
  { clock }: Runtime,
  { log }: FastifyInstance,
): Promise<HeavyReads> {
  const now = () => clock.now();
  if (!reports) return createHeavyReads({ db, now }, null);
  const { server, maxAge, pace } = reports;
  const { host, port, ssl } = server;
  const replica = await followReplica({
    primary: db,
    line: { ...line, host, port, ssl: ssl ?? false },
    maxAge,
    clock,
    shout: ({ state, because }) => {
      if (state === "following") log.warn({ replica: state }, "reports replica");
      else log.error({ replica: state, because }, "reports replica");
    },
    ...(pace ? { pace } : {}),
  });
  return createHeavyReads({ db, now }, replica);
}
