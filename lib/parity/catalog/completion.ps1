# TAB completes Parity's recipes, their options and the project's services, for jbang and ./jbang.
# Put into your $PROFILE:  ./jbang shell-completion powershell | Out-String | Invoke-Expression

$script:ParityKept = @{}

# What was asked is kept for a minute: an installed jbang takes a second to answer.
function script:Ask-Parity([string] $Command, [string[]] $Words) {
    $key = "$PWD|$([int64] ([DateTimeOffset]::UtcNow.ToUnixTimeSeconds() / 60))|$Command|$Words"
    if (-not $script:ParityKept.ContainsKey($key)) {
        $script:ParityKept[$key] = @(& $Command @Words 2>$null)
    }
    , $script:ParityKept[$key]
}

Register-ArgumentCompleter -Native -CommandName jbang, jbang.cmd, './jbang', '.\jbang', '.\jbang.cmd' -ScriptBlock {
    param($word, $line, $cursor)

    # Only the words before the one that is being typed.
    $words = @($line.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object { "$_" })
    $choices = @()
    # JBang would run a file of that name instead.
    if ($words.Count -eq 0 -or (Test-Path list)) { return }
    $recipes = @(Ask-Parity $words[0] @('list', '--complete') | ForEach-Object { , ("$_" -split "`t") } |
        Where-Object { $_.Count -eq 3 })
    if ($words.Count -eq 1) {
        $choices = @($recipes | ForEach-Object { @{ Text = $_[0]; About = $_[1] } })
    } elseif (@($recipes | Where-Object { $_[0] -ceq $words[1] -and $_[2] -eq 'asks' }).Count -gt 0) {
        $help = Ask-Parity $words[0] @($words[1], '--help')
        $before = [regex]::Escape($words[-1])
        if ($words[-1] -like '-*' -and @($help -match "(^|[ ,])$before(, --[^ =]+)?(=|\[=)").Count -gt 0) { return }
        if ($word -like '-*') {
            foreach ($row in $help) {
                if ("$row" -match '^ +(-[^ =,\[]+)(?:, (--[^ =\[]+))?\S*(?: +(.*))?$') {
                    $about = $Matches[3]
                    $choices += @($Matches[1], $Matches[2]) | Where-Object { $_ } | ForEach-Object { @{ Text = $_; About = $about } }
                }
            }
        } elseif ($help.Count -gt 0 -and $help[0] -like '*SERVICE*') {
            $choices = @(docker compose config --services 2>$null | ForEach-Object { @{ Text = $_; About = 'service' } })
        }
    }
    # Nothing to offer: PowerShell completes files by itself.
    $choices | Where-Object { $_.Text -like "$word*" } | ForEach-Object {
        $about = if ($_.About) { $_.About } else { $_.Text }
        [System.Management.Automation.CompletionResult]::new($_.Text, $_.Text, 'ParameterValue', $about)
    }
}
