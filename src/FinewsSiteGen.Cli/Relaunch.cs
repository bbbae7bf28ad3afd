using System.Runtime.InteropServices;

namespace FinewsSiteGen.Cli;

/// <summary>Begins this process anew, under the same number, with a setting that the runtime takes from the environment alone and only while it starts.</summary>
/// <remarks>
/// So that a profiler may attach at any time and replace methods, the runtime sends every call of a method through a stub. With 100,000 posts that is a
/// thirtieth of a build's CPU; a start takes 20 ms. See https://github.com/dotnet/runtime/issues/38018. Whoever wants to attach one sets it to 1.
/// </remarks>
internal static class Relaunch
{
    private const string Setting = "DOTNET_ProfApi_RejitOnAttach";

    /// <summary>On for the published program, which is a file of its own that can be started again.</summary>
    private const string Switch = "FinewsSiteGen.Relaunch";

    private const string LongCommand = "build";

    /// <summary>To be called before anything else; returns when there is nothing to gain by it, or it cannot be done.</summary>
    public static void IfWorthwhile(string[] args)
    {
        bool mayRelaunch = AppContext.TryGetSwitch(Switch, out bool isOn) && isOn && (OperatingSystem.IsLinux() || OperatingSystem.IsMacOS());
        if (!mayRelaunch || args is not [LongCommand, ..] || Environment.GetEnvironmentVariable(Setting) is not null || Environment.ProcessPath is not { } program)
            return;
        if (setenv_(Setting, "0", overwrite: 0) == 0)
            _ = execv_(program, [program, .. args, null]);
    }

    [DllImport("libc", EntryPoint = "setenv")]
    private static extern int setenv_([MarshalAs(UnmanagedType.LPUTF8Str)] string name, [MarshalAs(UnmanagedType.LPUTF8Str)] string value, int overwrite);

    /// <param name="args">With the program as the first and nothing as the last.</param>
    [DllImport("libc", EntryPoint = "execv")]
    private static extern int execv_(
        [MarshalAs(UnmanagedType.LPUTF8Str)] string path, [MarshalAs(UnmanagedType.LPArray, ArraySubType = UnmanagedType.LPStr)] string?[] args);
}
