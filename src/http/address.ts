/** Where a request came from, as far as can be told: the address that connected, or that API Gateway saw. */
import type { Context } from 'hono';
import { z } from 'zod';

const nodeSchema = z.object({ incoming: z.object({ socket: z.object({ remoteAddress: z.string() }) }) });
const lambdaSchema = z.object({ requestContext: z.object({ http: z.object({ sourceIp: z.string() }) }) });

/** The address, or null. Forwarding headers are not believed: anybody can write them. */
export function addressOf(c: Context): string | null {
  return (
    nodeSchema.safeParse(c.env).data?.incoming.socket.remoteAddress ??
    lambdaSchema.safeParse(c.env).data?.requestContext.http.sourceIp ??
    null
  );
}
