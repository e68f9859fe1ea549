/** What the generated dissector does with its tables. */
export const engine = `
local SIZES = { UINT = 4, INT = 4, TIME = 4, USHORT = 2, BOOL = 2, UCHAR = 1 }
local HEADER = 8
local LARGEST = 65536
local cti = Proto("cisco_cti", "Cisco CTI Server (GED-188)")

local fields = {
  length = ProtoField.uint32("cisco_cti.MessageLength", "MessageLength"),
  type = ProtoField.uint32("cisco_cti.MessageType", "MessageType"),
  name = ProtoField.string("cisco_cti.name", "Message"),
  version = ProtoField.uint32("cisco_cti.version", "Protocol version"),
  unknown = ProtoField.bytes("cisco_cti.unknown", "Unknown field"),
  rest = ProtoField.bytes("cisco_cti.rest", "Undecoded bytes"),
}
local by_name = {}
for name, kind in pairs(FIELDS) do
  local field = ProtoField[kind]("cisco_cti." .. name, name)
  by_name[name] = field
  fields["f_" .. name] = field
end
cti.fields = fields
local malformed = ProtoExpert.new("cisco_cti.malformed", "Malformed CTI message", expert.group.MALFORMED, expert.severity.ERROR)
cti.experts = { malformed }
cti.prefs.version = Pref.uint("Version when no OPEN_REQ was seen", 24, "Decides the framing of floating fields: one byte each below 20, two from 20")
cti.prefs.ports = Pref.range("TCP ports", "42027,43027,44027,45027", "Ports of CTI Servers", 65535)

local versions = {}

local function conversation(pinfo)
  local a = tostring(pinfo.src) .. ":" .. pinfo.src_port
  local b = tostring(pinfo.dst) .. ":" .. pinfo.dst_port
  if a < b then return a .. "-" .. b end
  return b .. "-" .. a
end

-- The OPEN_REQ of a conversation that stands nearest before this frame.
local function version_of(pinfo)
  local seen = versions[conversation(pinfo)]
  local found = nil
  if seen then
    for _, one in ipairs(seen) do
      if one.frame <= pinfo.number then found = one.version end
    end
  end
  return found or cti.prefs.version
end

local function remember(pinfo, version)
  local key = conversation(pinfo)
  versions[key] = versions[key] or {}
  for _, one in ipairs(versions[key]) do
    if one.frame == pinfo.number then return end
  end
  table.insert(versions[key], { frame = pinfo.number, version = version })
end

local function exists(field, version)
  return version >= (field.since or 0) and version <= (field.till or 1000)
end

local function number_of(range, wire)
  if wire == "INT" then return range:int() end
  return range:uint()
end

local function meaning(enum, value)
  local e = ENUMS[enum]
  if not e then return nil end
  if not e.mask then return e.v[value] end
  local names = {}
  for bit, name in pairs(e.v) do
    if bit ~= 0 and math.floor(value / bit) % 2 == 1 then table.insert(names, name) end
  end
  table.sort(names)
  return table.concat(names, ", ")
end

local function add_number(tree, field, range)
  local value = number_of(range, field.w)
  local item = tree:add(by_name[field.n], range)
  if field.none and value == field.none then item:append_text(" (none)")
  elseif field.e then
    local text = meaning(field.e, value)
    if text then item:append_text(" (" .. text .. ")") end
  end
  return value
end

local function add_field(tree, field, range)
  if SIZES[field.w] and range:len() <= 4 then return add_number(tree, field, range) end
  if field.secret then return tree:add(by_name[field.n], range, "***"):set_text(field.n .. ": ***") end
  if field.w == "STRING" then tree:add(by_name[field.n], range, range:stringz())
  elseif field.w == "NAMEDVAR" or field.w == "NAMEDARRAY" then
    local from = field.w == "NAMEDARRAY" and 1 or 0
    local bytes = range:bytes()
    local text = { "", "" }
    local part = 1
    for i = from, bytes:len() - 1 do
      local byte = bytes:get_index(i)
      if byte == 0 then part = part + 1 elseif part <= 2 then text[part] = text[part] .. string.char(byte) end
    end
    local index = from == 1 and bytes:len() > 0 and "[" .. bytes:get_index(0) .. "]" or ""
    tree:add(by_name[field.n], range, text[1] .. index .. "=" .. text[2])
  else tree:add(by_name[field.n], range) end
end

local function dissect_floating(tree, message, buffer, at, version)
  local wide = version >= WIDE_TAGS_SINCE
  local head = wide and 4 or 2
  while at < buffer:len() do
    if buffer:len() - at < head then
      tree:add(fields.rest, buffer(at)):add_proto_expert_info(malformed)
      return
    end
    local tag = wide and buffer(at, 2):uint() or buffer(at, 1):uint()
    local length = wide and buffer(at + 2, 2):uint() or buffer(at + 1, 1):uint()
    if at + head + length > buffer:len() then
      tree:add(fields.rest, buffer(at)):add_proto_expert_info(malformed)
      return
    end
    local field = message.floats[tag]
    if field and length > 0 then add_field(tree, field, buffer(at + head, length))
    elseif field then tree:add(by_name[field.n], buffer(at, head)):append_text(" (empty)")
    else tree:add(fields.unknown, buffer(at, head + length)):append_text(" (tag " .. tag .. ")") end
    at = at + head + length
  end
end

local function dissect_message(buffer, pinfo, tree)
  local type = buffer(4, 4):uint()
  local message = MESSAGES[type]
  local name = message and message.n or ("type " .. type)
  if type == 3 and buffer:len() >= 16 then remember(pinfo, buffer(12, 4):uint()) end
  local version = version_of(pinfo)
  local root = tree:add(cti, buffer(), "Cisco CTI Server, " .. name)
  root:add(fields.length, buffer(0, 4))
  root:add(fields.type, buffer(4, 4)):append_text(" (" .. name .. ")")
  root:add(fields.name, buffer(4, 4), name):set_generated()
  root:add(fields.version, version):set_generated()
  pinfo.cols.protocol = "CISCO-CTI"
  pinfo.cols.info:append((tostring(pinfo.cols.info) == "" and "" or " ") .. name)
  local at = HEADER
  if not message or message.opaque then
    if buffer:len() > at then root:add(fields.rest, buffer(at)) end
    return buffer:len()
  end
  for _, field in ipairs(message.fixed) do
    if exists(field, version) then
      local size = SIZES[field.w]
      if at + size > buffer:len() then
        if at < buffer:len() then root:add(fields.rest, buffer(at)):add_proto_expert_info(malformed) end
        return buffer:len()
      end
      add_number(root, field, buffer(at, size))
      at = at + size
    end
  end
  dissect_floating(root, message, buffer, at, version)
  return buffer:len()
end

local function message_size(buffer)
  local size = buffer(0, 4):uint() + HEADER
  return math.min(size, LARGEST)
end

function cti.dissector(buffer, pinfo, tree)
  pinfo.cols.info:clear()
  dissect_tcp_pdus(buffer, tree, HEADER, function(tvb, info) return message_size(tvb) end, function(tvb, info, root) return dissect_message(tvb, info, root) end)
end

function cti.init() versions = {} end

function cti.prefs_changed()
  DissectorTable.get("tcp.port"):add(cti.prefs.ports, cti)
end
DissectorTable.get("tcp.port"):add(cti.prefs.ports, cti)
`;
