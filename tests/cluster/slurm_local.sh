#!/usr/bin/env bash
# A real Slurm cluster on this machine, for tests: munged, slurmctld and some slurmd, without systemd, cgroups or a database.
#
#   slurm_local.sh start FOLDER [NODES]   says what to set (export SLURM_CONF=...), when all nodes are idle
#   slurm_local.sh kill-node FOLDER n1    a crash: slurmd and all it started are gone, nobody is told
#   slurm_local.sh stop FOLDER            ends what start has started, and nothing else
#
# Needs root, and from Debian: slurm-wlm, munge (tools/setup --cluster). All state is in FOLDER; ports are 17817 and up.
set -euo pipefail

fail() { echo "slurm_local: $*" >&2; exit 1; }
[[ $# -ge 2 ]] || { sed -n '2,8p' "$0"; exit 2; }
action=$1
mkdir -p "$2"
folder=$(cd "$2" && pwd)
conf=$folder/slurm.conf
export SLURM_CONF=$conf

words_of() { { tr '\0' '\n' < "/proc/$1/$2"; } 2>/dev/null || true; }  # cmdline or environ; nothing if it is gone

# Processes that were started for this folder: daemons that name it, and what runs in jobs of its slurm.conf.
ours() {
  local process
  for process in /proc/[0-9]*; do
    process=${process#/proc/}
    if readlink "/proc/$process/exe" 2>/dev/null | grep -qE '/(munged|slurmctld|slurmd|slurmstepd)(-wlm)?$'; then
      { words_of "$process" cmdline; words_of "$process" environ; } | grep -qF -- "$folder/" && echo "$process"
    elif words_of "$process" environ | grep -qxF "SLURM_CONF=$conf"; then
      words_of "$process" environ | grep -q '^SLURM_JOB_ID=' && echo "$process"
    fi
  done
  true
}

write_conf() {
  local host nodes=$1 node
  host=$(hostname -s)
  getent hosts "$host" >/dev/null || fail "the name of this machine ($host) does not resolve: add it to /etc/hosts"
  mkdir -p "$folder"/{spool,state,log}
  cat > "$conf" <<CONF
ClusterName=local
SlurmctldHost=$host(127.0.0.1)
SlurmUser=root
SlurmctldPort=17817
AuthType=auth/munge
AuthInfo=socket=$folder/munge.socket,cred_expire=10
CredType=cred/munge
SlurmctldPidFile=$folder/slurmctld.pid
SlurmdPidFile=$folder/slurmd.%n.pid
SlurmctldLogFile=$folder/log/slurmctld.log
SlurmdLogFile=$folder/log/slurmd.%n.log
StateSaveLocation=$folder/state
SlurmdSpoolDir=$folder/spool/%n
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SwitchType=switch/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
# virtual nodes may claim the same cores; limits of the caller do not hold in jobs
SlurmdParameters=config_overrides
PropagateResourceLimits=NONE
ReturnToService=2
SlurmdTimeout=5
KillWait=3
MinJobAge=600
SchedulerParameters=sched_interval=1,batch_sched_delay=0,sched_min_interval=20000,requeue_delay=0
PartitionName=main Nodes=ALL Default=YES MaxTime=INFINITE State=UP
CONF
  for node in $(seq 1 "$nodes"); do
    echo "NodeName=n$node NodeHostname=$host NodeAddr=127.0.0.1 Port=$((17818 + node)) CPUs=2 State=UNKNOWN" >> "$conf"
  done
  echo 'CgroupPlugin=cgroup/v1' > "$folder/cgroup.conf"
}

start() {
  local nodes=${1:-2} node end
  [[ $(id -u) == 0 ]] || fail "slurmd needs root"
  command -v slurmctld munged >/dev/null || fail "tools/setup --cluster installs what is missing"
  [[ -z $(ours) ]] || fail "a cluster is at work in $folder"
  write_conf "$nodes"
  (umask 077; head -c 1024 /dev/urandom > "$folder/munge.key")
  munged --key-file="$folder/munge.key" --socket="$folder/munge.socket" --pid-file="$folder/munged.pid" \
    --log-file="$folder/log/munged.log" --seed-file="$folder/munged.seed" --force >/dev/null 2>&1 </dev/null
  slurmctld -f "$conf" </dev/null >/dev/null 2>&1
  for node in $(seq 1 "$nodes"); do slurmd -N "n$node" -f "$conf" </dev/null >/dev/null 2>&1; done
  end=$((SECONDS + 30))
  until [[ $(sinfo -h -N -o '%t' 2>/dev/null | grep -c '^idle$') == "$nodes" ]]; do
    [[ $SECONDS -lt $end ]] || { tail -n 20 "$folder"/log/*.log >&2; stop; fail "the nodes are not ready after 30 s"; }
    sleep 0.2
  done
  echo "export SLURM_CONF=$conf"
}

stop() {
  local processes
  timeout 5 scancel --full --user=root 2>/dev/null || true
  sleep 0.5
  for signal in TERM KILL; do
    processes=$(ours)
    # shellcheck disable=SC2086  # a list of numbers
    [[ -z $processes ]] || { kill -$signal $processes 2>/dev/null || true; sleep 1; }
  done
}

kill_node() {
  local process processes=""
  for process in $(ours); do
    if words_of "$process" cmdline | grep -qxF "$1" || words_of "$process" environ | grep -qxF "SLURMD_NODENAME=$1"; then
      processes+=" $process"
    fi
  done
  [[ -n $processes ]] || fail "nothing runs on $1"
  # shellcheck disable=SC2086
  kill -KILL $processes
}

case $action in
  start) start "${3:-2}" ;;
  stop) stop ;;
  kill-node) kill_node "${3:?which node}" ;;
  *) fail "no such action: $action" ;;
esac
