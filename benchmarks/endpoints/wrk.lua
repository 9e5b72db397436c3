-- Sends the requests of a file, one target a line, in turn, and tells what came of them as JSON.
-- Arguments: the file, the media type to accept, and what makes requests of this run differ from all others, put with
-- a number where a target says @NONCE@; without it the same requests come again and again.
local heads, tails = {}, {}
local sent, nonce = 0, nil

function init(args)
  nonce = args[3]
  for target in io.lines(args[1]) do
    local request = wrk.format("GET", target, { Accept = args[2] })
    local from, to = request:find("@NONCE@", 1, true)
    heads[#heads + 1] = request:sub(1, from - 1)
    tails[#tails + 1] = request:sub(to + 1)
  end
end

function request()
  local at = sent % #heads + 1
  sent = sent + 1
  if nonce then
    return heads[at] .. nonce .. sent .. tails[at]
  end
  return heads[at] .. tails[at]
end

function done(summary, latency, requests)
  local errors = summary.errors
  local told = '\n{"requests": %d, "microseconds": %d, "refused": %d, "broken": %d, "p50": %f, "p95": %f, "p99": %f}\n'
  local broken = errors.connect + errors.read + errors.write + errors.timeout
  io.write(told:format(summary.requests, summary.duration, errors.status, broken,
    latency:percentile(50) / 1, latency:percentile(95) / 1, latency:percentile(99) / 1))
end
