# SPDX-FileCopyrightText: 2026 The Readyline authors
# SPDX-License-Identifier: Apache-2.0
"""The configuration of Asterisk, file by file: an explicit list of modules, so that it starts in no time and opens no port
but these; telephones and a trunk; a way in that goes on without the server."""

from tones import TONES

APP, CONNECTOR, USER, PASSWORD = "readyline", "pbx", "readyline", "voice-lab"
QUEUE_MUSIC = "tone"  # so that a test can hear that it is this one
TRUNK_CALLER = "127.0.0.2"
RINGS = 8

MODULES = """
func_callerid func_channel func_logic func_strings func_global pbx_config
app_dial app_echo app_playback app_queue app_stack app_stasis app_verbose
bridge_builtin_features bridge_builtin_interval_features bridge_holding bridge_native_rtp bridge_simple bridge_softmix
chan_bridge_media chan_pjsip codec_alaw codec_resample codec_ulaw format_pcm format_wav
res_ari res_ari_applications res_ari_asterisk res_ari_bridges res_ari_channels res_ari_device_states res_ari_endpoints
res_ari_events res_ari_model res_ari_playbacks res_ari_recordings res_ari_sounds
res_http_websocket res_websocket_client res_musiconhold res_pjproject res_pjsip res_pjsip_authenticator_digest
res_pjsip_caller_id res_pjsip_dtmf_info res_pjsip_endpoint_identifier_ip res_pjsip_endpoint_identifier_user
res_pjsip_header_funcs res_pjsip_nat res_pjsip_outbound_authenticator_digest res_pjsip_pubsub res_pjsip_refer
res_pjsip_registrar res_pjsip_rfc3326 res_pjsip_sdp_rtp res_pjsip_session res_rtp_asterisk
res_sorcery_astdb res_sorcery_config res_sorcery_memory
res_stasis res_stasis_answer res_stasis_device_state res_stasis_playback res_stasis_recording res_stasis_snoop
res_timing_timerfd
""".split()


def asterisk(home):
    return f"""[directories]
astetcdir => {home}/etc
astmoddir => /usr/lib/x86_64-linux-gnu/asterisk/modules
astvarlibdir => /var/lib/asterisk
astdbdir => {home}/db
astkeydir => {home}/db
astdatadir => /usr/share/asterisk
astagidir => {home}/db
astspooldir => {home}/spool
astrundir => {home}/run
astlogdir => {home}/log
astcachedir => {home}/db
astsbindir => /usr/sbin
[options]
verbose = 3
nocolor = yes
"""


def modules():
    return "[modules]\nautoload = no\n" + "".join(f"load = {name}.so\n" for name in MODULES)


def indications():
    """One country whose telephones ring with a tone that can be told from everybody's, and never pause."""
    return f"[general]\ncountry = lab\n[lab]\ndescription = The laboratory\nringcadence = 2000,4000\n" \
           f"ring = {TONES['ringing']}\n"


def ari(outbound):
    text = f"""[general]
enabled = yes
websocket_write_timeout = 1000
[{USER}]
type = user
read_only = no
password_format = plain
password = {PASSWORD}
"""
    if outbound:
        text += f"""[server]
type = outbound_websocket
websocket_client_id = server
apps = {APP}
local_ari_user = {USER}
"""
    return text


def websocket_client(port):
    """Asterisk calls the server: nothing listens on the PBX, and it comes back by itself."""
    return f"""[server]
type = websocket_client
connection_type = persistent
uri = ws://127.0.0.1:{port}/ari
protocols = ari
username = {USER}
password = {PASSWORD}
tls_enabled = no
reconnect_interval = 500
"""


def http(port):
    return f"[general]\nenabled = yes\nbindaddr = 127.0.0.1\nbindport = {port}\n"


def rtp(first, last):
    return f"[general]\nrtpstart = {first}\nrtpend = {last}\n"


def extensions():
    """The four lines of the safety net: without the server the PBX's own queue takes the call."""
    return f"""[from-trunk]
exten => _X.,1,Stasis({APP},inbound,${{EXTEN}})
 same => n,GotoIf($["${{STASISSTATUS}}" = "FAILED"]?queue)
 same => n,Hangup()
 same => n(queue),Answer()
 same => n,Queue(support,,,,60)
 same => n,Hangup()
[from-phone]
exten => 600,1,Answer()
 same => n,Echo()
exten => _1XX,1,Stasis({APP},internal,${{EXTEN}})
"""


def queues(member):
    return f"""[general]
persistentmembers = no
[support]
musicclass = {QUEUE_MUSIC}
strategy = rrmemory
timeout = {RINGS}
retry = 1
member => PJSIP/{member}
"""


def musiconhold(home):
    return "".join(f"[{name}]\nmode = files\ndirectory = {home}/music\n" for name in ("default", QUEUE_MUSIC))


def logger():
    return "[general]\ndateformat = %H:%M:%S.%3q\n[logfiles]\nfull => notice,warning,error,verbose\n"


TRUNK = """[global]
type = global
user_agent = lab
endpoint_identifier_order = ip,username
[udp]
type = transport
protocol = udp
bind = 127.0.0.1:{sip}

[trunk]
type = endpoint
context = from-trunk
disallow = all
allow = ulaw
aors = trunk
direct_media = no
media_address = 127.0.0.1
bind_rtp_to_media_address = yes
[trunk]
type = aor
contact = sip:{caller}:{trunk}
[trunk]
type = identify
endpoint = trunk
match = {caller}

[phone](!)
type = endpoint
context = from-phone
disallow = all
allow = ulaw
direct_media = no
media_address = 127.0.0.1
bind_rtp_to_media_address = yes
device_state_busy_at = 1
[login](!)
type = auth
auth_type = userpass
password = {password}
[place](!)
type = aor
max_contacts = 1
remove_existing = yes
minimum_expiration = 10
"""

PHONE = """
[{name}](phone)
auth = {name}
aors = {name}
callerid = {name} <{number}>
[{name}](login)
username = {name}
[{name}](place)
"""


OUTSIDER = """
[{number}]
type = endpoint
context = from-phone
disallow = all
allow = ulaw
direct_media = no
media_address = 127.0.0.1
bind_rtp_to_media_address = yes
aors = {number}
[{number}]
type = aor
contact = sip:{number}@{caller}:{port}
"""


def pjsip(sip, trunk, phones, outsiders):
    """`phones`: names and numbers. `outsiders`: numbers and ports, each as an endpoint of that name."""
    text = TRUNK.format(sip=sip, trunk=trunk, caller=TRUNK_CALLER, password=PASSWORD)
    text += "".join(PHONE.format(name=name, number=number) for name, number in phones.items())
    return text + "".join(OUTSIDER.format(number=number, port=port, caller=TRUNK_CALLER)
                          for number, port in outsiders.items())
