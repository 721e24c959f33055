/**
 * What must happen at once in Redis. A name of work in the store is `INSTALLATION/VERSION/REPOSITORY:…`, so that what a process of
 * another version keeps is never mixed with ours. `KEYS[1]` is the prefix of all keys, with a hash tag: they live in one place.
 *
 * - `job:NAME` an envelope (JSON) with the job in it; it expires
 * - `all` names by the time since when they wait; `installation:I` and `repository:R` names by their turn
 * - `places:I` repositories of an installation that hold a place; `line:I` those that wait for one; `holds` repository → installation
 * - `run:R` the try that runs: its fencing token, its name and envelope; `running` repositories by when it began
 * - `pause:I` until when GitHub wants to be left alone by an installation
 *
 * Scripts that take memory are refused when Redis is full; those that give it back are allowed (`allow-oom`, Redis 7).
 * Each gives what tickets are to be put into BullMQ: triples of repository, delay and priority.
 */
const common = /* lua */ `
local P = KEYS[1]
local now, places, known, tickets_at = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), ARGV[4]
local tickets = {}

local function installation_of(name) return string.match(name, '^(%d+)/') end
local function repository_of(name) return string.match(name, '^%d+/%d+/(%d+):') end
local function version_of(name) return tonumber(string.match(name, '^%d+/(%d+)/')) end

local function ticket(R, delay, priority)
  tickets[#tickets + 1] = R
  tickets[#tickets + 1] = tostring(math.floor(delay))
  tickets[#tickets + 1] = tostring(priority)
end

local function erase(name)
  local I, R = installation_of(name), repository_of(name)
  redis.call('DEL', P .. 'job:' .. name)
  redis.call('ZREM', P .. 'all', name)
  redis.call('ZREM', P .. 'installation:' .. I, name)
  redis.call('ZREM', P .. 'repository:' .. R, name)
end

-- Names by their turn: the first that may begin now, or when the soonest may.
local function look(R)
  local soonest = nil
  for _, name in ipairs(redis.call('ZRANGE', P .. 'repository:' .. R, 0, 199)) do
    local text = redis.call('GET', P .. 'job:' .. name)
    if not text then
      erase(name)
    else
      local at = cjson.decode(text).notBefore
      if version_of(name) > known then at = math.max(at, now + 30000) end
      local paused = redis.call('GET', P .. 'pause:' .. installation_of(name))
      if paused then at = math.max(at, tonumber(paused)) end
      if at <= now then return name, nil end
      if soonest == nil or at < soonest then soonest = at end
    end
  end
  return nil, soonest
end

-- Gives places that are free to those first in the line.
local function fill(I)
  while redis.call('ZCARD', P .. 'places:' .. I) < places do
    local first = redis.call('ZPOPMIN', P .. 'line:' .. I)
    if not first[1] then return end
    redis.call('ZADD', P .. 'places:' .. I, now, first[1])
    redis.call('HSET', P .. 'holds', first[1], I)
    ticket(first[1], 0, redis.call('ZCARD', P .. 'places:' .. I))
  end
end

local function leave(R)
  local I = redis.call('HGET', P .. 'holds', R)
  if not I then return nil end
  redis.call('HDEL', P .. 'holds', R)
  redis.call('ZREM', P .. 'places:' .. I, R)
  return I
end

local function line_up(I, R)
  if not redis.call('ZSCORE', P .. 'line:' .. I, R) then
    redis.call('ZADD', P .. 'line:' .. I, redis.call('INCR', P .. 'turn'), R)
  end
end

-- A place in its installation, or one in the line for it. Gives its number, lower is sooner.
local function claim(I, R)
  local held = redis.call('HGET', P .. 'holds', R)
  if held == I then return 1 end
  if held then
    leave(R)
    fill(held)
  end
  local taken = redis.call('ZCARD', P .. 'places:' .. I)
  if taken >= places then
    line_up(I, R)
    return nil
  end
  redis.call('ZREM', P .. 'line:' .. I, R)
  redis.call('ZADD', P .. 'places:' .. I, now, R)
  redis.call('HSET', P .. 'holds', R, I)
  return taken + 1
end

-- Sees to it that a repository with work has a ticket, a delayed one, or a place in the line.
local function arrange(R)
  local name, soonest = look(R)
  if name then
    local place = claim(installation_of(name), R)
    if place then ticket(R, 0, place) end
  elseif soonest then
    ticket(R, math.max(soonest - now, 1), places)
  end
end
`;

const script = (flags: 'allow-oom' | '', body: string): string =>
  `#!lua${flags === '' ? '' : ` flags=${flags}`}\n${common}\n${body}`;

/** Keeps work, when what waits under its name is what the caller has seen. With a token: puts back what a try ended with. */
export const keepScript = script(
  '',
  /* lua */ `
local name, seen, text, since, ttl = ARGV[5], ARGV[6], ARGV[7], ARGV[8], ARGV[9]
local most, mostOfOne, token = tonumber(ARGV[10]), tonumber(ARGV[11]), ARGV[12]
local I, R = installation_of(name), repository_of(name)
if token ~= '' then
  if redis.call('HGET', P .. 'run:' .. R, 'token') ~= token then return {'lost'} end
  if redis.call('HGET', P .. 'run:' .. R, 'forgotten') then return {'forgotten'} end
end
local waits = redis.call('GET', P .. 'job:' .. name) or ''
if waits ~= seen then return {'seen', waits} end
if waits == '' and token == '' then
  if redis.call('ZCARD', P .. 'all') >= most then return {'full'} end
  if redis.call('ZCARD', P .. 'installation:' .. I) >= mostOfOne then return {'full'} end
end
redis.call('SET', P .. 'job:' .. name, text, 'PX', ttl)
redis.call('ZADD', P .. 'all', since, name)
redis.call('SADD', P .. 'installations', I)
if not redis.call('ZSCORE', P .. 'installation:' .. I, name) then
  local turn = redis.call('INCR', P .. 'turn')
  redis.call('ZADD', P .. 'installation:' .. I, turn, name)
  redis.call('ZADD', P .. 'repository:' .. R, turn, name)
end
if token == '' then arrange(R) end
return {'kept', tickets}
`,
);

/** Takes what is to be done first in a repository; what a try left that never ended, before anything else. */
export const beginScript = script(
  'allow-oom',
  /* lua */ `
local R, ttl = ARGV[5], ARGV[6]
local run = P .. 'run:' .. R
if redis.call('HGET', run, 'forgotten') then redis.call('DEL', run) end
if redis.call('EXISTS', run) == 1 then
  local token = redis.call('INCR', P .. 'fence')
  redis.call('HSET', run, 'token', token)
  local died = redis.call('HINCRBY', run, 'died', 1)
  return {'run', tostring(token), redis.call('HGET', run, 'name'), redis.call('HGET', run, 'text'), died, tickets}
end
local name, soonest = look(R)
if not name then
  local I = leave(R)
  if I then fill(I) end
  if soonest then ticket(R, math.max(soonest - now, 1), places) end
  return {'nothing', tickets}
end
if not claim(installation_of(name), R) then return {'nothing', tickets} end
local text = redis.call('GET', P .. 'job:' .. name)
erase(name)
local token = redis.call('INCR', P .. 'fence')
redis.call('HSET', run, 'token', token, 'name', name, 'text', text, 'died', 0)
redis.call('PEXPIRE', run, ttl)
redis.call('ZADD', P .. 'running', now, R)
return {'run', tostring(token), name, text, 0, tickets}
`,
);

/** Ends a try, lets the next of its installation have the place, and says what the repository needs now. */
export const endScript = script(
  'allow-oom',
  /* lua */ `
local R, token = ARGV[5], ARGV[6]
if redis.call('HGET', P .. 'run:' .. R, 'token') ~= token then return {'lost', tickets} end
redis.call('DEL', P .. 'run:' .. R)
redis.call('ZREM', P .. 'running', R)
local left = leave(R)
local name, soonest = look(R)
if name then
  local I = installation_of(name)
  line_up(I, R)
  if I ~= left then fill(I) end
elseif soonest then
  ticket(R, math.max(soonest - now, 1), places)
end
if left then fill(left) end
return {'ended', tickets}
`,
);

/** After its ticket was used up: whatever the repository needs. */
export const arrangeScript = script('allow-oom', /* lua */ 'arrange(ARGV[5])\nreturn tickets');

export const forgetScript = script(
  'allow-oom',
  /* lua */ `
local I, all = ARGV[5], ARGV[6] == 'all'
local wanted = {}
for index = 7, #ARGV do wanted[ARGV[index]] = true end
local forgotten = {}
for _, name in ipairs(redis.call('ZRANGE', P .. 'installation:' .. I, 0, -1)) do
  if all or wanted[repository_of(name)] then
    forgotten[#forgotten + 1] = redis.call('GET', P .. 'job:' .. name) or ''
    erase(name)
  end
end
for _, R in ipairs(redis.call('ZRANGE', P .. 'running', 0, -1)) do
  local name = redis.call('HGET', P .. 'run:' .. R, 'name')
  if name and installation_of(name) == I and (all or wanted[R]) then
    redis.call('HSET', P .. 'run:' .. R, 'forgotten', '1')
  end
end
if all then redis.call('DEL', P .. 'pause:' .. I) end
return forgotten
`,
);

/** Drops what is too old, and finds what lost its ticket or its place: with a process, or between two of its steps. */
export const tidyScript = script(
  'allow-oom',
  /* lua */ `
local before = ARGV[5]
local old = {}
for _, name in ipairs(redis.call('ZRANGEBYSCORE', P .. 'all', '-inf', before, 'LIMIT', 0, 500)) do
  old[#old + 1] = redis.call('GET', P .. 'job:' .. name) or ''
  erase(name)
end
local function has_ticket(R)
  local id = redis.call('GET', tickets_at .. 'de:' .. R)
  return id and redis.call('EXISTS', tickets_at .. id) == 1
end
for _, R in ipairs(redis.call('ZRANGE', P .. 'running', 0, -1)) do
  if redis.call('EXISTS', P .. 'run:' .. R) == 0 then redis.call('ZREM', P .. 'running', R)
  elseif not has_ticket(R) then ticket(R, 0, 1) end
end
for _, R in ipairs(redis.call('HKEYS', P .. 'holds')) do
  if not has_ticket(R) and redis.call('EXISTS', P .. 'run:' .. R) == 0 then
    local I = leave(R)
    fill(I)
  end
end
-- Two processes may have handed in their tickets in the other order than they made them: then one is put off for too long.
local function is_late(R)
  local due = redis.call('ZSCORE', tickets_at .. 'delayed', redis.call('GET', tickets_at .. 'de:' .. R))
  if not due then return false end
  local name, soonest = look(R)
  return math.floor(tonumber(due) / 4096) > (name and now or soonest or now) + 1000
end
local seen = {}
for _, name in ipairs(redis.call('ZRANGE', P .. 'all', 0, 4999)) do
  local I, R = installation_of(name), repository_of(name)
  if not seen[R] then
    seen[R] = true
    if has_ticket(R) then
      if is_late(R) then arrange(R) end
    elseif not redis.call('ZSCORE', P .. 'line:' .. I, R) then arrange(R) end
  end
end
for _, I in ipairs(redis.call('SMEMBERS', P .. 'installations')) do
  fill(I)
  if redis.call('ZCARD', P .. 'installation:' .. I) + redis.call('ZCARD', P .. 'places:' .. I) == 0 then
    redis.call('SREM', P .. 'installations', I)
    redis.call('DEL', P .. 'line:' .. I)
  end
end
return {old, tickets}
`,
);

/** How many wait and run, and since when the first that could begin. */
export const stateScript = script(
  'allow-oom',
  /* lua */ `
local oldest = nil
local waiting = redis.call('ZRANGE', P .. 'all', 0, 99, 'WITHSCORES')
for index = 1, #waiting, 2 do
  local text = redis.call('GET', P .. 'job:' .. waiting[index])
  local paused = tonumber(redis.call('GET', P .. 'pause:' .. installation_of(waiting[index])) or '0')
  -- What was put off has waited since its time only.
  local since = text and math.max(tonumber(waiting[index + 1]), cjson.decode(text).notBefore, paused)
  if since and since <= now and (oldest == nil or since < oldest) then oldest = since end
end
return {redis.call('ZCARD', P .. 'all'), redis.call('ZCARD', P .. 'running'), oldest and string.format('%.0f', oldest) or ''}
`,
);

/**
 * Lets an installation alone until a time, or for as long as another pause of it lasts. It is known an hour longer, so that what
 * waited through it is not thought stuck.
 */
export const pauseScript = `#!lua flags=allow-oom
local at, pause = tonumber(ARGV[1]), tonumber(ARGV[2])
if tonumber(redis.call('GET', KEYS[1]) or '0') < pause then
  redis.call('SET', KEYS[1], string.format('%.0f', pause), 'PX', math.max(math.floor(pause - at), 1) + 3600000)
end
`;

/** The next moment at which an installation may write, and one gap later for whoever asks next: milliseconds to wait. */
export const turnToWriteScript = `#!lua flags=allow-oom
local at, gap = tonumber(ARGV[1]), tonumber(ARGV[2])
local free = math.max(tonumber(redis.call('GET', KEYS[1]) or '0'), at)
redis.call('SET', KEYS[1], string.format('%.0f', free + gap), 'PX', math.floor(free + gap - at + 1000))
return math.floor(free - at)
`;
