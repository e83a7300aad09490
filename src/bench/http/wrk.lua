-- For wrk: asks for the summary of one channel after the other with a key, and prints figures one a line: NAME VALUE.
-- Arguments: key, then addresses.
local threads = {}

function setup(thread)
  table.insert(threads, thread)
end

function init(args)
  wrk.headers["Authorization"] = "Bearer " .. args[1]
  paths, at, limited = {}, 0, 0
  for i = 2, #args do
    paths[i - 1] = wrk.format("GET", args[i])
  end
end

function request()
  at = at % #paths + 1
  return paths[at]
end

function done(summary, latency)
  local errors = summary.errors
  print("requests " .. summary.requests)
  print("seconds " .. summary.duration / 1e6)
  print("answers_a_second " .. math.floor(summary.requests / summary.duration * 1e6 + 0.5))
  print("p50_ms " .. latency:percentile(50) / 1e3)
  print("p99_ms " .. latency:percentile(99) / 1e3)
  print("longest_ms " .. latency.max / 1e3)
  print("not_200 " .. errors.status)
  print("broken_off " .. errors.connect + errors.read + errors.write + errors.timeout)
end
