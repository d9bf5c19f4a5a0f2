# Runs one server and ends it when standard input reaches its end, which the kernel brings about however the parent ends.
# Usage: guard.sh PID_FILE STOP_SIGNAL GRACE_TENTHS COMMAND...
pid_file=$1 stop_signal=$2 grace=$3
shift 3
exec 3<&0
"$@" </dev/null 3<&- &
child=$!
echo "$child" >"$pid_file"
{
    while read -r _ <&3; do :; done
    kill -s "$stop_signal" "$child"
    waited=0
    while kill -0 "$child" && [ "$waited" -lt "$grace" ]; do
        sleep 0.1
        waited=$((waited + 1))
    done
    # The guard leads its own session, so this reaches whatever the server itself started, and the guard before it tidied up.
    rm -f "$pid_file"
    kill -s KILL -- "-$$"
} </dev/null >/dev/null 2>&1 &
watcher=$!
wait "$child"
code=$?
kill "$watcher" 2>/dev/null
rm -f "$pid_file"
exit "$code"
