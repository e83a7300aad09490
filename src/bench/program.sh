# What the benchmarks share; sourced, with "here" set to this folder. PROGRAM is how the program is started, words divided
# by blanks; ./metrics of this checkout unless given.
program=${PROGRAM:-$here/../../metrics}

metrics() {
  # shellcheck disable=SC2086 # words
  $program "$@"
}

ready() { # what the first start builds is not measured
  [ -n "${PROGRAM:-}" ] || metrics --version >/dev/null
}

measured() { # figures, label, arguments of the program…; only where it ends with 0
  # shellcheck disable=SC2086 # words
  "$here/measure.py" "$1" "$2" $program "${@:3}"
}

disk() { # figures, label, file or folder: its size, as "disk LABEL MB"
  echo "disk $2 $(du -s --apparent-size -B1 "$3" | awk '{ printf "%.1f", $1 / 1e6 }')" >>"$1"
}

import_at_once() { # folder for a configuration under which files are taken without watching them
  mkdir -p "$1"
  printf 'input:\n  stable-after: 0s\n' >"$1/application.yml"
}
