using FinewsSiteGen.Cli;

Relaunch.IfWorthwhile(args);
using var interrupts = new Interrupts(Console.Error);
return new CommandLine(CliHost.OfThisProcess()).Run(args, interrupts.Stop);
