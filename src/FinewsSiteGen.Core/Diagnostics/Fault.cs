namespace FinewsSiteGen.Diagnostics;

/// <summary>Words for what the machine refused.</summary>
public static class Fault
{
    /// <summary>Without paths of the machine: what is found in content must not depend on where it lies.</summary>
    public static string CauseOf(Exception fault) => fault switch
    {
        UnauthorizedAccessException => "access is denied",
        FileNotFoundException or DirectoryNotFoundException => "it is no longer there",
        PathTooLongException => "its path is too long",
        _ => "the disk reports an error",
    };

    /// <summary>The system's own words, without the final full stop.</summary>
    public static string WordsOf(Exception fault) => fault.Message.TrimEnd('.');
}
