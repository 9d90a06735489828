/** POST /v1/exports, GET /v1/exports/{id} and its file, GET /v1/tables: tables of the dataset as files. */
import { createRoute, z } from '@hono/zod-openapi';
import { CodedError } from '../errors.ts';
import { createExport } from '../export/create-export.ts';
import { readExportFile } from '../export/read-export-file.ts';
import {
  type ExportReceipt,
  exportIdSchema,
  exportReceiptSchema,
  findExportReceipt,
  storedExportFile,
} from '../export/receipt.ts';
import { exportFormats, exportMedia, exportRequestSchema } from '../export/request.ts';
import { columnUnits, conditionNames } from '../export/table.ts';
import { exportTables } from '../export/tables.ts';
import { answerStoredFile, fileLinkResponse } from './file-answer.ts';
import {
  exportCsvExample,
  exportExample,
  exportRequestExample,
  tableListExample,
} from './openapi/export-examples.ts';
import { jsonBody } from './openapi/json-body.ts';
import { onDemand } from './openapi/on-demand.ts';
import { problemResponse } from './openapi/problem-response.ts';
import { requireJson } from './require-json.ts';
import { createRouter } from './router.ts';
import type { HttpServices } from './services.ts';

/** The answer about an export: its receipt and where to find its file. */
export const exportSchema = exportReceiptSchema
  .extend({ links: z.object({ self: z.string(), file: z.string() }) })
  .openapi('Export');

/** The tables that can be exported. */
export const tableListSchema = z
  .object({
    formats: z.array(z.enum(exportFormats)),
    tables: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        /** What one row is about. */
        rowIs: z.string(),
        conditions: z.array(z.enum(conditionNames)),
        columns: z.array(
          z.object({ key: z.string(), heading: z.string(), unit: z.enum(columnUnits).nullable() }),
        ),
      }),
    ),
  })
  .openapi('TableList');

const tablesRoute = createRoute({
  method: 'get',
  path: '/v1/tables',
  tags: ['Exports'],
  summary: 'The tables that can be exported, with their columns and conditions',
  responses: onDemand(() => ({
    200: {
      description: 'The tables; the unit of a column is null for texts',
      content: { 'application/json': { schema: tableListSchema, example: tableListExample } },
    },
  })),
});

const makeRoute = createRoute({
  method: 'post',
  path: '/v1/exports',
  tags: ['Exports'],
  summary: 'Export a table of the dataset, or part of it, or find the export as it was made before',
  middleware: requireJson,
  request: {
    body: jsonBody('ExportRequest', exportRequestSchema.shape, exportRequestExample),
  },
  responses: onDemand(() => ({
    201: {
      description: 'The receipt, with a link to the file',
      content: { 'application/json': { schema: exportSchema, example: exportExample } },
    },
    400: problemResponse(
      'invalid-request',
      'malformed-json',
      'unknown-table',
      'unknown-column',
      'unknown-condition',
      'unknown-group',
      'unknown-location',
      'unknown-format',
      'invalid-idempotency-key',
    ),
    404: problemResponse('unknown-role'),
    413: problemResponse('body-too-large'),
    415: problemResponse('unsupported-media-type'),
  })),
});

const idParameter = z
  .string()
  .openapi({ description: 'The id of an export that was made', example: exportExample.id });

const exportRoute = createRoute({
  method: 'get',
  path: '/v1/exports/{id}',
  tags: ['Exports'],
  summary: 'The receipt of an export, with a link to its file',
  request: { params: z.object({ id: idParameter }) },
  responses: onDemand(() => ({
    200: {
      description: 'The receipt',
      content: { 'application/json': { schema: exportSchema, example: exportExample } },
    },
    404: problemResponse('unknown-export'),
  })),
});

const fileRoute = createRoute({
  method: 'get',
  path: '/v1/exports/{id}/file',
  tags: ['Exports'],
  summary: 'Download the file of an export',
  request: { params: z.object({ id: idParameter }) },
  responses: onDemand(() => ({
    200: {
      description: 'The file',
      content: {
        'text/csv': { schema: z.string(), example: exportCsvExample },
        [exportMedia.xlsx]: { schema: z.string().openapi({ format: 'binary' }) },
      },
    },
    302: fileLinkResponse,
    304: { description: 'What you have is still right' },
    404: problemResponse('unknown-export'),
    503: problemResponse('storage-unavailable', 'timed-out'),
  })),
});

function exportAnswer(receipt: ExportReceipt): z.infer<typeof exportSchema> {
  const self = `/v1/exports/${receipt.id}`;
  return { ...receipt, links: { self, file: `${self}/file` } };
}

async function receiptOf(id: string, { reports }: HttpServices): Promise<ExportReceipt> {
  const receipt = exportIdSchema.safeParse(id).success ? await findExportReceipt(reports, id) : null;
  if (receipt !== null) return receipt;
  const allowed = ['the id of an export that was made'];
  throw new CodedError('unknown-export', `No export '${id}'. Ask for it with POST /v1/exports.`, {
    value: id,
    allowed,
  });
}

/** The tables as callers are told of them. */
function tableList(): z.infer<typeof tableListSchema> {
  const tables = exportTables.map(({ id, title, rowIs, conditions, columns }) => ({
    id,
    title,
    rowIs,
    conditions: [...conditions],
    columns: [...columns],
  }));
  return { formats: [...exportFormats], tables };
}

/** The routes of exports. */
export function exportRoutes(services: HttpServices) {
  return createRouter()
    .openapi(tablesRoute, (c) => c.json(tableList(), 200))
    .openapi(makeRoute, async (c) => {
      const { receipt } = await createExport(c.req.valid('json'), services);
      const answer = exportAnswer(receipt);
      return c.json(answer, 201, { Location: answer.links.self });
    })
    .openapi(exportRoute, async (c) =>
      c.json(exportAnswer(await receiptOf(c.req.valid('param').id, services)), 200),
    )
    .openapi(fileRoute, async (c) => {
      const receipt = await receiptOf(c.req.valid('param').id, services);
      return answerStoredFile(c, storedExportFile(receipt), services, async () =>
        ReadableStream.from(await readExportFile(services.reports, receipt)),
      );
    });
}
