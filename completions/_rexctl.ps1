# Completion of rexctl for PowerShell.
Register-ArgumentCompleter -Native -CommandName rexctl -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $typed = $commandAst.Extent.Text
    $length = $cursorPosition - $commandAst.Extent.StartOffset
    $env:REXCTL_LINE = $typed.PadRight($length).Substring(0, $length)
    $words = @(rexctl __complete powershell 2>$null)
    Remove-Item Env:REXCTL_LINE
    if ($words[0] -eq ':path') {
        [System.Management.Automation.CompletionCompleters]::CompleteFilename($wordToComplete)
        return
    }
    $words | ForEach-Object {
        $word, $value, $about = $_ -split "`t", 3
        [System.Management.Automation.CompletionResult]::new($word, $value, 'ParameterValue', $about)
    }
}
